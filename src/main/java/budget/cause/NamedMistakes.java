package budget.cause;

import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.finding.Finding;
import budget.model.ClassificationCode;
import budget.model.Making.Made;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes that findings about the structure name: a row twice, an unknown 类, a table wrongly filled or empty. */
final class NamedMistakes implements Hypothesis {

    private static final int ROW = 1;
    private static final int TABLE = 2;

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return inquiry.structure().stream().filter(Finding::isRoot).flatMap(finding -> of(finding, inquiry));
    }

    /** The figures without the mistake that a finding names. */
    private static Stream<Supposition> of(Finding finding, Inquiry inquiry) {
        return switch (finding.code()) {
            case DUPLICATE_ROW ->
                Stream.concat(
                        CopiedTargets.of(inquiry, finding).map(tables -> supposed(finding, ROW, tables)),
                        Stream.of(2, 1)
                                .map(which -> supposed(finding, ROW, () -> withoutRow(inquiry, finding, which))));
            case TABLE_DECLARED_EMPTY_BUT_FILLED ->
                Stream.of(supposed(finding, TABLE, () -> withoutRows(inquiry, finding, row -> true)));
            case TABLE_EMPTY_UNDECLARED, TABLE_MISSING ->
                Stream.of(supposed(
                        finding, TABLE, () -> missing(inquiry, finding.subject().table())));
            case SUM_OUT_OF_DATE -> Stream.of(supposed(finding, ROW, () -> without(inquiry, finding)));
            case ROW_NOT_UNDERSTOOD ->
                Stream.concat(
                        Stream.of(supposed(finding, ROW, () -> withoutTotals(inquiry, finding))),
                        UnplacedRows.of(inquiry, finding).map(tables -> supposed(finding, ROW, tables)));
            case CODE_UNKNOWN_CATEGORY ->
                withKnownCategories(inquiry, finding).map(tables -> supposed(finding, ROW, () -> tables));
            default -> Stream.empty();
        };
    }

    private static Supposition supposed(Finding finding, int size, Supplier<Map<Integer, Table>> tables) {
        return new Supposition(tables, size, Cause.named(finding, other -> false));
    }

    private static Stream<Table> tables(Inquiry inquiry, String form) {
        return inquiry.figures().tables().stream()
                .filter(table -> table.panel().form().equals(form));
    }

    private static Map<Integer, Table> missing(Inquiry inquiry, String form) {
        return tables(inquiry, form).collect(Collectors.toMap(inquiry.figures()::number, Table::missing));
    }

    /** The table without one of the equal rows. */
    private static Map<Integer, Table> withoutRow(Inquiry inquiry, Finding finding, int which) {
        String line = finding.arguments().get(which);
        return withoutRows(
                inquiry,
                finding,
                row -> row.text().equals(finding.subject().row())
                        && Integer.toString(row.line()).equals(line)
                        && row.sheet().equals(finding.cells().get(0).sheet()));
    }

    private static Map<Integer, Table> withoutRows(Inquiry inquiry, Finding finding, Predicate<TableRow> which) {
        return tables(inquiry, finding.subject().table())
                .collect(Collectors.toMap(inquiry.figures()::number, table -> SurplusRows.without(table, which)));
    }

    /** The table with the cells of a finding, and those calculated from them, unknown. */
    private static Map<Integer, Table> without(Inquiry inquiry, Finding finding) {
        Map<Integer, Table> changed = new HashMap<>();
        tables(inquiry, finding.subject().table()).forEach(table -> {
            Table copy = table.copy();
            Set<SheetCell> stale = withReaders(finding.cells(), table.making().formulas());
            IntStream.range(0, copy.size())
                    .filter(cell -> copy.place(cell).filter(stale::contains).isPresent())
                    .forEach(copy::clear);
            changed.put(inquiry.figures().number(table), copy);
        });
        return changed;
    }

    /** Cells, and those of their sheet that read them, directly or through others. */
    private static Set<SheetCell> withReaders(List<SheetCell> cells, List<Made> formulas) {
        Set<SheetCell> all = new LinkedHashSet<>(cells);
        Deque<SheetCell> next = new ArrayDeque<>(cells);
        while (!next.isEmpty()) {
            SheetCell read = next.pop();
            formulas.stream()
                    .filter(made -> made.reads(read.address()))
                    .map(made -> new SheetCell(read.sheet(), made.at()))
                    .filter(all::add)
                    .forEach(next::push);
        }
        return all;
    }

    /** The table with the sums above an unplaced row calculated from the other rows. */
    private static Map<Integer, Table> withoutTotals(Inquiry inquiry, Finding finding) {
        Map<Integer, Table> changed = new HashMap<>();
        tables(inquiry, finding.subject().table()).forEach(table -> {
            Table copy = table.copy();
            for (int row = 0; row < copy.rows().size(); row++) {
                if (copy.rows().get(row).key() instanceof RowKey.Total) {
                    int total = row;
                    IntStream.range(0, copy.panel().columns().size())
                            .forEach(column -> copy.clear(copy.cell(total, column)));
                }
            }
            changed.put(inquiry.figures().number(table), copy);
        });
        return changed;
    }

    /** The other 类 of the workbook, each in place of the unknown one. */
    private static Stream<Map<Integer, Table>> withKnownCategories(Inquiry inquiry, Finding finding) {
        String unknown = finding.arguments().get(0);
        TreeSet<String> known = new TreeSet<>();
        inquiry.figures().tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.key().code().stream())
                .map(ClassificationCode::category)
                .filter(category -> !unknown.startsWith(category))
                .forEach(known::add);
        List<Table> tables = inquiry.figures().tables();
        return known.stream()
                .map(category -> tables.stream()
                        .filter(table -> table.rows().stream().anyMatch(row -> isOf(row.key(), unknown)))
                        .collect(Collectors.toMap(
                                inquiry.figures()::number,
                                table -> TableBuilder.rekeyed(table, row -> within(category, row.key(), unknown)))));
    }

    private static boolean isOf(RowKey key, String digits) {
        return key.code().filter(code -> code.digits().equals(digits)).isPresent();
    }

    private static RowKey within(String category, RowKey key, String unknown) {
        return isOf(key, unknown) ? MistypedCodes.with(key, category + unknown.substring(category.length())) : key;
    }
}
