package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Rows;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of a project without its name, which is therefore read as a sum. */
final class UnnamedProjects implements Hypothesis {

    private static final int SIZE = 2;

    /** The row's key where no target table names the project. */
    static final String NAMELESS = "…";

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        List<String> names = new ArrayList<>();
        inquiry.open().stream()
                .filter(outcome -> outcome.absentIn().isPresent())
                .map(Outcome::row)
                .forEach(names::add);
        names.add(NAMELESS);
        return inquiry.figures().tables().stream()
                .filter(table -> table.panel().rows() == Rows.PROJECT)
                .flatMap(table -> IntStream.range(0, table.rows().size())
                        .filter(row -> isUnnamed(table, row))
                        .boxed()
                        .flatMap(row -> names.stream()
                                .map(name ->
                                        supposed(inquiry, table, table.rows().get(row), row, name))));
    }

    private static boolean isUnnamed(Table table, int row) {
        return table.rows().get(row).key() instanceof RowKey.Code code
                && code.of().digits().length() == 7
                && !stated(table, row).isEmpty();
    }

    private static List<SheetCell> stated(Table table, int row) {
        return Part.inRow(table, row).stream()
                .filter(Part::isStated)
                .flatMap(part -> part.place().stream())
                .toList();
    }

    private static Supposition supposed(Inquiry inquiry, Table table, TableRow unnamed, int row, String name) {
        Finding finding = Finding.at(
                FindingCode.PROJECT_UNNAMED,
                new Subject(table.panel().form(), unnamed.text(), ""),
                stated(table, row),
                Integer.toString(unnamed.line()),
                RowKey.inWords(unnamed.text(), unnamed.name()),
                name.equals(NAMELESS) ? "" : name);
        return new Supposition(
                () -> Map.of(inquiry.figures().number(table), named(table, unnamed, name)),
                SIZE,
                Cause.named(finding, other -> false));
    }

    private static Table named(Table table, TableRow unnamed, String name) {
        Table named = TableBuilder.rekeyed(
                table,
                other -> other.equals(unnamed)
                        ? new RowKey.Project(other.key().code().orElseThrow(), name)
                        : other.key());
        IntStream.range(0, named.rows().size())
                .filter(at -> named.rows().get(at).key() instanceof RowKey.Total)
                .flatMap(
                        at -> IntStream.range(0, named.panel().columns().size()).map(column -> named.cell(at, column)))
                .filter(cell -> named.formula(cell).isPresent())
                .forEach(named::clear);
        return named;
    }
}
