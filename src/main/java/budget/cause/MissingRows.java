package budget.cause;

import budget.figures.Part;
import budget.figures.Presence;
import budget.figures.Table;
import budget.figures.Vocabulary.Rows;
import budget.finding.Judgement.Absence;
import budget.finding.Judgement.Measure.By;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.rule.Outcome;
import budget.rule.Outcome.Lacking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A row that other tables have is missing in this one; the sums above it may count it or not. */
final class MissingRows implements Hypothesis {

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        Set<MissingRow> gaps = new LinkedHashSet<>();
        for (Outcome outcome : inquiry.open()) {
            gaps.addAll(gaps(inquiry, outcome));
        }
        return Stream.concat(
                gaps.stream().flatMap(gap -> gap.suppositions(inquiry)),
                unnamed(inquiry).stream().flatMap(gap -> gap.suppositions(inquiry)));
    }

    private static List<MissingRow> gaps(Inquiry inquiry, Outcome outcome) {
        List<MissingRow> gaps = new ArrayList<>();
        Optional<Part> other = Inquiry.parts(outcome).filter(Part::isFilled).findFirst();
        for (Lacking lacking : outcome.lacking(inquiry.figures())) {
            Table table = inquiry.figures().table(lacking.panel());
            long amount = -outcome.difference() / lacking.weight();
            keys(inquiry, table, lacking.row())
                    .forEach(key -> gaps.add(new MissingRow(table, key, lacking.column(), amount, false, other)));
        }
        if (outcome.isComparison()) {
            gaps.addAll(projectsOfNoName(inquiry, outcome, other));
        }
        outcome.absentIn().ifPresent(panel -> {
            Table table = inquiry.figures().table(panel);
            if (table.panel().rows() == Rows.PROJECT && table.presence() == Presence.FILLED) {
                projects(inquiry, table, outcome.row()).forEach(gaps::add);
            }
        });
        return gaps;
    }

    /** A project named only by a target table: under each code whose projects fall short. */
    private static List<MissingRow> projects(Inquiry inquiry, Table table, String project) {
        List<MissingRow> gaps = new ArrayList<>();
        for (Outcome other : inquiry.comparisons()) {
            Inquiry.parts(other)
                    .filter(part -> part.key() instanceof RowKey.Code code
                            && code.of().digits().length() == 7
                            && part.row().equals(other.row()))
                    .findFirst()
                    .ifPresent(part -> gaps.add(new MissingRow(
                            table,
                            new RowKey.Project(part.key().code().orElseThrow(), project),
                            0,
                            Math.abs(other.difference()),
                            false,
                            Optional.of(part))));
        }
        return gaps;
    }

    /** A project without a name, under a code that has an amount and no project. */
    private static List<MissingRow> projectsOfNoName(Inquiry inquiry, Outcome outcome, Optional<Part> other) {
        List<MissingRow> gaps = new ArrayList<>();
        for (By side : List.of(By.LEFT, By.RIGHT)) {
            long sign = side == By.LEFT ? -1 : 1;
            List<String> forms = outcome.side(side).parts().isEmpty()
                    ? outcome.absences(side, inquiry.figures()).stream()
                            .filter(absence -> absence.kind() == Absence.Kind.PROJECTS)
                            .map(Absence::table)
                            .toList()
                    : List.of();
            inquiry.figures().tables().stream()
                    .filter(table -> table.panel().rows() == Rows.PROJECT
                            && forms.contains(table.panel().form()))
                    .forEach(table -> other.flatMap(part -> part.key().code())
                            .ifPresent(code -> gaps.add(new MissingRow(
                                    table,
                                    new RowKey.Project(code, UnnamedProjects.NAMELESS),
                                    0,
                                    sign * outcome.difference(),
                                    false,
                                    other))));
        }
        return gaps;
    }

    /** The key as another table of the same kind of rows has it, else as this one would. */
    private static List<RowKey> keys(Inquiry inquiry, Table table, String row) {
        List<RowKey> keys = inquiry.figures().tables().stream()
                .filter(other ->
                        kind(other.panel().rows()) == kind(table.panel().rows()))
                .filter(other -> other.row(row) >= 0)
                .map(other -> other.rows().get(other.row(row)).key())
                .filter(key -> table.row(key.text()) < 0)
                .distinct()
                .toList();
        return keys.isEmpty() && row.matches("[0-9]+")
                ? table.rows().stream()
                        .flatMap(other -> other.key().code().stream())
                        .limit(1)
                        .<RowKey>map(code -> new RowKey.Code(new ClassificationCode(code.system(), code.year(), row)))
                        .toList()
                : keys;
    }

    /** Functions and the projects below them are of one kind. */
    private static Rows kind(Rows rows) {
        return rows == Rows.PROJECT ? Rows.FUNCTION : rows;
    }

    /** An unnamed row below each row whose own sum falls short. */
    private static Set<MissingRow> unnamed(Inquiry inquiry) {
        Set<MissingRow> gaps = new LinkedHashSet<>();
        for (Outcome outcome : inquiry.comparisons()) {
            outcome.left().cell().stream()
                    .flatMap(sum -> PhantomRows.below(inquiry, sum))
                    .forEach(row -> gaps.add(new MissingRow(
                            row.table(), row.key(), row.column(), outcome.difference(), true, Optional.empty())));
        }
        return gaps;
    }
}
