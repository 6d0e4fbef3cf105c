package budget.disclosure;

import budget.definition.JobDefinition;
import budget.disclosure.PublicUnit.Entry;
import budget.disclosure.PublicUnit.Why;
import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Rows;
import budget.model.Detail;
import budget.model.Indicator;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the public version of a unit: leaves out what is withheld, and as much more as it takes. */
public final class PublicUnits {

    private final JobDefinition job;
    private final String unnamed;
    private final Margin margin;

    /**
     * For a job.
     *
     * @param unnamed what is written for the name of a withheld project
     */
    public PublicUnits(JobDefinition job, String unnamed) {
        this.job = job;
        this.unnamed = unnamed;
        this.margin = new Margin(job.settings().policy().disclosureMargin());
    }

    /**
     * The public version of a unit.
     *
     * @param before figures that earlier editions told the public, edition by edition
     */
    public PublicUnit of(SubmissionContent content, WithheldProjects withheld, List<Map<FigureKey, Long>> before) {
        PublicTables tables = new PublicTables(withheld, unnamed);
        List<Table> merged = tables.of(content.tables());
        Set<FigureKey> unknown = tables.unknown();
        List<Stated> stated = stated(merged, unknown);
        UnitSystem system = new UnitSystem(job, stated);
        Set<FigureKey> amounts = new HashSet<>();
        Set<FigureKey> told = told(stated, tables.named(), before);
        stated.stream()
                .filter(figure -> figure.isUnknown() && figure.value() != 0 && !told.contains(figure.key()))
                .forEach(figure -> amounts.add(figure.key()));
        Set<FigureKey> leftOut = new LinkedHashSet<>(unknown);
        leftOut.addAll(chosen(system, stated, amounts, told));
        List<Table> shown = new ArrayList<>();
        TargetsToo targets = new TargetsToo(withheld, leftOut, margin);
        targets.learn(merged);
        merged.forEach(table -> shown.add(blanked(targets.without(table), leftOut)));
        List<Entry> entries = new ArrayList<>();
        for (Stated figure : stated) {
            if (targets.isLeftOut(figure.key())) {
                leftOut.add(figure.key());
                entries.add(new Entry(figure.key(), figure.value(), Why.TARGET));
            } else if (leftOut.contains(figure.key())) {
                entries.add(
                        new Entry(figure.key(), figure.value(), figure.isUnknown() ? Why.WITHHELD : Why.COMPLEMENT));
            }
        }
        withheldTargets(content, withheld).forEach(target -> entries.add(new Entry(target, 0, Why.TARGET)));
        List<Indicator> indicators = content.indicators().stream()
                .filter(indicator -> !targets.isAbout(indicator))
                .toList();
        List<Detail> details = content.details().stream()
                .filter(detail -> !targets.isAbout(detail))
                .toList();
        return new PublicUnit(content.forPublic(shown, indicators, details), leftOut, amounts, entries);
    }

    /** The public version of a unit of which no figure is published. */
    public PublicUnit nothingOf(SubmissionContent content, WithheldProjects all) {
        PublicTables tables = new PublicTables(all, unnamed);
        List<Table> merged = tables.of(content.tables());
        List<Stated> stated = stated(merged, tables.unknown());
        Set<FigureKey> leftOut = new LinkedHashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (Stated figure : stated) {
            if (leftOut.add(figure.key())) {
                entries.add(new Entry(figure.key(), figure.value(), Why.COMPLEMENT));
            }
        }
        List<Table> shown =
                merged.stream().map(table -> blanked(table, leftOut)).toList();
        return new PublicUnit(content.forPublic(shown, List.of(), List.of()), leftOut, Set.of(), entries);
    }

    /** The target tables left out of projects whose names are public, each as a whole. */
    private static Set<FigureKey> withheldTargets(SubmissionContent content, WithheldProjects withheld) {
        Set<FigureKey> targets = new LinkedHashSet<>();
        for (Table table : content.tables()) {
            for (TableRow row : table.panel().rows() == Rows.TARGETS ? table.rows() : List.<TableRow>of()) {
                if (withheld.of(row.key()).isPresent() && !withheld.isWithheld(row.key())) {
                    targets.add(new FigureKey(table.panel().form(), row.text(), ""));
                }
            }
        }
        return targets;
    }

    /** The figures that tables state, in the order of the tables. */
    static List<Stated> stated(List<Table> tables, Set<FigureKey> unknown) {
        List<Stated> stated = new ArrayList<>();
        for (Table table : tables) {
            for (Part part : Part.stated(table)) {
                FigureKey key = PublicTables.key(table.panel(), part.key(), table.columnOf(part.cell()));
                stated.add(new Stated(key, part.value(), unknown.contains(key), part.half()));
            }
        }
        return stated;
    }

    /** The figures that some earlier edition told as they are: they hide nothing. */
    private static Set<FigureKey> told(
            List<Stated> stated, Map<FigureKey, Map<FigureKey, Long>> named, List<Map<FigureKey, Long>> before) {
        Set<FigureKey> told = new HashSet<>();
        for (Stated figure : stated) {
            Map<FigureKey, Long> parts = named.getOrDefault(figure.key(), Map.of(figure.key(), figure.value()));
            if (before.stream().anyMatch(edition -> isTold(edition, parts))) {
                told.add(figure.key());
            }
        }
        return told;
    }

    /** What was blank in a row of an edition was nothing. */
    private static boolean isTold(Map<FigureKey, Long> edition, Map<FigureKey, Long> parts) {
        return parts.entrySet().stream()
                .allMatch(part -> part.getValue().equals(edition.getOrDefault(part.getKey(), 0L))
                        && (part.getValue() != 0
                                || edition.keySet().stream().anyMatch(key -> isSameRow(key, part.getKey()))));
    }

    private static boolean isSameRow(FigureKey one, FigureKey other) {
        return one.form().equals(other.form()) && one.row().equals(other.row());
    }

    private Set<FigureKey> chosen(UnitSystem system, List<Stated> stated, Set<FigureKey> amounts, Set<FigureKey> told) {
        if (amounts.isEmpty()) {
            return Set.of();
        }
        long[] costs = system.costs();
        Map<Integer, FigureKey> keys = new HashMap<>();
        BitSet wanted = new BitSet();
        BitSet unknown = system.unknown();
        for (Stated figure : stated) {
            for (int cell : system.cells(figure.key())) {
                keys.put(cell, figure.key());
                if (told.contains(figure.key())) {
                    costs[cell] = -1;
                    unknown.clear(cell);
                }
                wanted.set(cell, amounts.contains(figure.key()));
            }
        }
        BitSet chosen = new Suppression(system.relations(), system.values(), costs, margin).choose(unknown, wanted);
        Set<FigureKey> found = new LinkedHashSet<>();
        chosen.stream().filter(keys::containsKey).forEach(cell -> found.add(keys.get(cell)));
        return found;
    }

    private static Table blanked(Table table, Set<FigureKey> leftOut) {
        Table copy = table.copy();
        for (Part part : Part.stated(table)) {
            if (leftOut.contains(PublicTables.key(table.panel(), part.key(), table.columnOf(part.cell())))) {
                copy.spoil(part.cell());
            }
        }
        return copy;
    }
}
