package budget.rule;

import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.Selector;
import budget.figures.Table;
import budget.figures.Vocabulary.Rows;
import budget.finding.Judgement.Absence;
import budget.finding.Judgement.Absence.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names what a claim compares and the workbook lacks: rows, projects, whole tables. */
record Absences(Outcome outcome, Figures figures) {

    /** What a side without any figure lacks. */
    List<Absence> of(Expression side) {
        return side.terms().stream()
                .map(Expression.Term::atom)
                .flatMap(atom -> atom instanceof SumOf sum
                        ? of(sum.of(), isOfProjects(sum.of()) ? Kind.PROJECTS : Kind.ROWS).stream()
                        : atom instanceof Reference reference ? of(reference).stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** The row that a reference does not find. */
    Optional<Absence> of(Reference reference) {
        return of(reference, isOfProjects(reference) ? Kind.PROJECT : Kind.ROW);
    }

    private static boolean isOfProjects(Reference reference) {
        return reference.selector().kind() == Selector.Kind.PROJECT;
    }

    /** None where there is no other side. */
    private Optional<Absence> of(Reference reference, Kind kind) {
        Table table = figures.table(reference.scope(), reference.panel());
        if (table == null || table.presence() == Presence.MISSING) {
            return Optional.empty();
        }
        String form = table.panel().form();
        return Optional.of(
                table.presence() == Presence.DECLARED_EMPTY
                        ? new Absence(Kind.TABLE, form, "")
                        : new Absence(kind, form, row(reference, table, kind)));
    }

    private String row(Reference reference, Table table, Kind kind) {
        return switch (kind) {
            case ROW -> label(outcome.key(reference), table);
            case PROJECT -> outcome.key(reference);
            case PROJECTS -> outcome.row();
            case ROWS, TABLE -> "";
        };
    }

    /** A listed line is named by its own label, without those of the lines above it. */
    private static String label(String key, Table table) {
        return table.panel().rows() == Rows.ITEMS ? key.substring(key.lastIndexOf('/') + 1) : key;
    }
}
