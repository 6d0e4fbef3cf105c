package budget.consolidate;

import budget.definition.JobDefinition;
import budget.submission.Offset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up the units, cell by cell. The order in which they come does not matter. */
public final class Consolidator {

    private final Map<String, PanelSums> panels = new LinkedHashMap<>();
    private int unitsAdded;

    public Consolidator(JobDefinition job) {
        for (Panels.Form form : Panels.of(job).forms()) {
            for (Panel panel : form.panels()) {
                panels.put(panel.key(), new PanelSums(form.form(), panel, job.codes()));
            }
        }
    }

    /** Adds a unit. */
    public void add(UnitFigures unit) {
        unitsAdded++;
        unit.tables().forEach((panel, table) -> {
            PanelSums sums = panels.get(panel);
            if (sums != null) {
                for (CompletedRow row : table.rows()) {
                    sums.add(row, unitsAdded);
                }
            }
        });
    }

    /** Takes off what units below one roll-up pay one another. */
    public void offset(Offset offset) {
        PanelSums sums = panels.get(offset.panel());
        if (sums != null) {
            sums.offset(offset);
        }
    }

    /** Hands over what has been added, by table, then code or layout order, then column. */
    public void each(Consumer<ConsolidatedLine> receiver) {
        panels.values().forEach(sums -> sums.each(receiver));
    }

    /** What has been added, as a list. */
    public List<ConsolidatedLine> lines() {
        List<ConsolidatedLine> lines = new ArrayList<>();
        each(lines::add);
        return lines;
    }
}
