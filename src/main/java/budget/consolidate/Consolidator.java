package budget.consolidate;

import budget.definition.JobDefinition;
import budget.figures.Vocabulary.Panel;
import budget.submission.Offset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up the units, cell by cell, in any order. */
public final class Consolidator {

    private final Map<String, PanelSums> panels = new LinkedHashMap<>();
    private int unitsAdded;

    public Consolidator(JobDefinition job) {
        for (Panel panel : job.rules().vocabulary().panels()) {
            panels.put(panel.key(), new PanelSums(panel, job.codes()));
        }
    }

    /** Adds a unit. */
    public void add(UnitFigures unit) {
        unitsAdded++;
        unit.tables().forEach((panel, table) -> {
            PanelSums sums = panels.get(panel);
            if (sums != null) {
                sums.add(table, unitsAdded);
            }
        });
    }

    /** Subtracts payments between units below one roll-up. */
    public void offset(Offset offset) {
        PanelSums sums = panels.get(offset.panel());
        if (sums != null) {
            sums.offset(offset);
        }
    }

    /** Passes on the sums, by table, then code or layout order, then column. */
    public void each(Consumer<ConsolidatedLine> receiver) {
        panels.values().forEach(sums -> sums.each(receiver));
    }

    /** The sums as a list. */
    public List<ConsolidatedLine> lines() {
        List<ConsolidatedLine> lines = new ArrayList<>();
        each(lines::add);
        return lines;
    }
}
