package budget.edition;

import budget.consolidate.ConsolidatedLine;
import budget.definition.JobDefinition;
import budget.disclosure.FigureKey;
import budget.edition.PublicUnitSet.Concerned;
import budget.figures.Vocabulary.Panel;
import budget.figures.Vocabulary.Rows;
import budget.model.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sums of all units as the public sees them, taken in their order: blank where a part is left out, without the rows of withheld
 * projects, and with one row for these, before the other projects of their code.
 */
final class PublicSums {

    private final PublicUnitSet units;
    private final String unnamed;
    private final Set<String> targets = new HashSet<>();
    /** The figures without a name and how many units have them, by form and code. */
    private final Map<String, Map<FigureKey, Integer>> hidden = new HashMap<>();

    PublicSums(JobDefinition job, PublicUnitSet units, String unnamed) {
        this.units = units;
        this.unnamed = unnamed;
        job.rules().vocabulary().panels().stream()
                .filter(panel -> panel.rows() == Rows.TARGETS)
                .map(Panel::form)
                .forEach(targets::add);
        for (Concerned unit : units.all()) {
            unit.shown().entries().forEach(entry -> addHidden(entry.key()));
        }
    }

    private void addHidden(FigureKey key) {
        if (key.row().endsWith(unnamed)) {
            hidden.computeIfAbsent(place(key.form(), key.row()), ignored -> new LinkedHashMap<>())
                    .merge(key, 1, Integer::sum);
        }
    }

    private static String place(String form, String row) {
        int slash = row.indexOf('/');
        return form + "\n" + (slash < 0 ? "" : row.substring(0, slash));
    }

    /** What becomes of the next line. */
    List<Line> of(ConsolidatedLine line) {
        List<Line> lines = new ArrayList<>();
        boolean isOfTargets = targets.contains(line.table());
        boolean isOfProject = line.row().indexOf('/') >= 0;
        if (isOfProject || units.isWithheld(line.row(), isOfTargets)) {
            Map<FigureKey, Integer> here = hidden.remove(place(line.table(), line.row()));
            if (here != null) {
                here.forEach((key, count) -> lines.add(unnamed(key, count)));
            }
        }
        if (!units.isWithheld(line.row(), isOfTargets)) {
            boolean isBlank = units.isBlank(new FigureKey(line.table(), line.row(), line.measure()));
            lines.add(new Line(line, isBlank));
        }
        return lines;
    }

    private Line unnamed(FigureKey key, int count) {
        ConsolidatedLine line = new ConsolidatedLine(
                key.form(), key.row(), unnamed, key.measure(), Amount.ZERO, count, Amount.ZERO, Amount.ZERO);
        return new Line(line, true);
    }

    /** A line, and whether its amounts are left out. */
    record Line(ConsolidatedLine line, boolean isBlank) {}
}
