package budget.edition;

import budget.consolidate.UnitFigures;
import budget.definition.Disclosure;
import budget.definition.JobDefinition;
import budget.disclosure.FigureKey;
import budget.disclosure.PublicUnit;
import budget.disclosure.PublicUnits;
import budget.disclosure.WithheldProjects;
import budget.figures.Part;
import budget.figures.Table;
import budget.model.BudgetUnit;
import budget.submission.SubmissionContent;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The public versions of the units that have something to withhold, by their codes, and what that means for the sums of all. */
final class PublicUnitSet {

    private final JobDefinition job;
    private final SecretLines lines;
    private final PublicUnits maker;
    private final Map<String, Concerned> units = new TreeMap<>();
    private final Set<FigureKey> blank = new HashSet<>();
    private final Set<Disclosure> matched = new HashSet<>();
    private final Set<Disclosure> meant = new LinkedHashSet<>();

    PublicUnitSet(JobDefinition job, String unnamed) {
        this.job = job;
        this.lines = new SecretLines(job);
        this.maker = new PublicUnits(job, unnamed);
    }

    /** Makes the public version of a counting unit; nothing where all of it is public. */
    Optional<Concerned> make(BudgetUnit unit, SubmissionContent content, List<Map<FigureKey, Long>> before) {
        if (lines.holdsOthers(unit.code())) {
            WithheldProjects all = WithheldProjects.allOf(content);
            return Optional.of(new Concerned(unit, List.of(), all, maker.nothingOf(content, all), content));
        }
        List<Disclosure> own = lines.of(unit.code());
        WithheldProjects withheld = new WithheldProjects(own, content.secretProjects());
        return withheld.isEmpty()
                ? Optional.empty()
                : Optional.of(new Concerned(unit, own, withheld, maker.of(content, withheld, before), content));
    }

    /** Takes a unit that was made. */
    void add(Concerned made) {
        String code = made.unit.code();
        units.put(code, made);
        meant.addAll(made.lines);
        made.lines.stream()
                .filter(line -> made.withheld.isIn(line.project(), made.before))
                .forEach(matched::add);
        UnitFigures figures = UnitFigures.of(made.unit, "", made.shown.content(), job);
        for (Table table : figures.tables().values()) {
            for (int cell = 0; cell < table.size(); cell++) {
                if (table.isUnknown(cell)) {
                    Part part = Part.of(table, cell, 1);
                    blank.add(new FigureKey(part.form(), part.row(), part.column()));
                }
            }
        }
        made.shown.entries().forEach(entry -> blank.add(entry.key()));
    }

    /** The content of a unit as the public sees it. */
    SubmissionContent content(String unit, SubmissionContent whole) {
        Concerned made = units.get(unit);
        return made == null ? whole : made.shown.content();
    }

    /** Whether a text names what a unit withholds. */
    boolean isHidden(String unit, String text) {
        Concerned made = units.get(unit);
        return made != null && made.withheld.areNamedIn(text);
    }

    boolean concerns(String unit) {
        return units.containsKey(unit);
    }

    /** The units, in the order of their codes. */
    List<Concerned> all() {
        return List.copyOf(units.values());
    }

    /** Whether a sum of all units has a part that is left out. */
    boolean isBlank(FigureKey sum) {
        return blank.contains(sum);
    }

    /** Whether a row of all units is about a project that some unit withholds, or a target that it does. */
    boolean isWithheld(String row, boolean isOfTargets) {
        return units.values().stream().anyMatch(unit -> unit.withheld.isRowOf(row, isOfTargets));
    }

    /** The lines about units that count, none of which has the project. */
    List<Disclosure> unmatched() {
        return meant.stream().filter(line -> !matched.contains(line)).toList();
    }

    /**
     * A unit with something to withhold.
     *
     * @param lines the lines of the job folder that say so
     * @param shown its public version
     * @param before its content
     */
    record Concerned(
            BudgetUnit unit,
            List<Disclosure> lines,
            WithheldProjects withheld,
            PublicUnit shown,
            SubmissionContent before) {}
}
