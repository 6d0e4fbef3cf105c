package budget.cause;

import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Vocabulary.Rows;
import budget.finding.Judgement.Hint;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a difference among the workbook's own figures: it often equals a line left out. */
final class KnownAmounts {

    /** Limit for pairs: with more projects a pair may match by chance. */
    private static final int MOST_PROJECTS = 60;

    private final Figures figures;
    private final Map<Long, List<Part>> listed = new HashMap<>();
    private @Nullable List<Part> projects;

    KnownAmounts(Figures figures) {
        this.figures = figures;
    }

    /** Adds a hint to a breach whose difference is another figure, or the sum of two projects. */
    void hint(Breach breach) {
        long difference = Math.abs(breach.outcome().difference());
        if (difference == 0
                || !breach.outcome().isComparison()
                || !breach.hints().isEmpty()) {
            return;
        }
        sameAmount(breach, difference).ifPresent(found -> breach.hints().add(known(found)));
        pair(difference).ifPresent(breach.hints()::add);
    }

    private static Hint known(Part part) {
        return new Hint(
                Hint.Kind.KNOWN_AMOUNT,
                List.of(SideWords.place(part), SideWords.of(part), part.withUnit(part.value())));
    }

    /** Lines named in the layout come first; the breach's own figures are left out. */
    private Optional<Part> sameAmount(Breach breach, long amount) {
        List<Part> others = listed().getOrDefault(amount, List.of()).stream()
                .filter(part -> breach.weightOf(part) == 0 && part.place().isPresent())
                .toList();
        // The longest path is the name: 二、上年结转结余/2.非财政拨款结转结余.
        return others.stream().findFirst();
    }

    /** The figures of named lines by amount; an index, as there may be thousands of breaches. */
    private Map<Long, List<Part>> listed() {
        if (listed.isEmpty()) {
            figures.tables().stream()
                    .filter(table ->
                            table.panel().rows() == Rows.ITEMS || table.panel().rows() == Rows.PROJECT)
                    .flatMap(table -> Part.stated(table).stream())
                    .forEach(part -> listed.computeIfAbsent(Math.abs(part.value()), amount -> new ArrayList<>())
                            .add(part));
        }
        return listed;
    }

    /** Two projects whose sum is the amount. */
    Optional<Hint> pair(long amount) {
        List<Part> projects = projects();
        for (int i = 0; i < projects.size() && projects.size() <= MOST_PROJECTS; i++) {
            for (int j = i + 1; j < projects.size(); j++) {
                if (projects.get(i).value() + projects.get(j).value() == amount) {
                    return Optional.of(pair(projects.get(i), projects.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    static Hint pair(Part one, Part other) {
        return new Hint(
                Hint.Kind.KNOWN_PAIR,
                List.of(
                        SideWords.project(one),
                        one.withUnit(one.value()),
                        SideWords.project(other),
                        other.withUnit(other.value()),
                        one.withUnit(one.value() + other.value())));
    }

    private List<Part> projects() {
        List<Part> known = projects;
        if (known == null) {
            known = figures.tables().stream()
                    .filter(table -> table.panel().rows() == Rows.PROJECT)
                    .flatMap(table -> Part.inColumn(table, 0).stream())
                    .filter(part -> part.key() instanceof RowKey.Project && part.value() != 0)
                    .toList();
            projects = known;
        }
        return known;
    }
}
