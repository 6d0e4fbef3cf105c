package budget.sample;

import budget.sample.Source.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills the forms that list money by code: 表2, 3, 5, 6, 7, 8 and 9. */
final class CodeForms {

    private static final List<Integer> FUNCTION = List.of(3, 2, 2);
    private static final List<Integer> ECONOMIC = List.of(3, 2);
    private static final List<String> PROJECT_COLUMNS =
            List.of("301", "302", "303", "307", "309", "310", "311", "312", "313", "399");
    private static final int EMPTY_ROWS = 6;
    private static final Map<Integer, String> NOTHING_OF = Map.of(
            7, "一般公共预算项目支出，一般公共预算项目",
            8, "使用政府性基金预算拨款安排的支出，政府性基金预算",
            9, "使用国有资本经营预算拨款安排的支出，国有资本经营预算");

    private final UnitBudget budget;
    private final AmountPrinter printer;

    CodeForms(UnitBudget budget, AmountPrinter printer) {
        this.budget = budget;
        this.printer = printer;
    }

    TypedSheet income() {
        List<Predicate<Money>> measures = new ArrayList<>();
        measures.add(money -> true);
        measures.add(money -> money.source().column() < 8);
        IntStream.rangeClosed(2, 11)
                .forEach(column -> measures.add(money -> money.source().column() == column));
        CodeTable table =
                new CodeTable(FUNCTION, Money::function, false, measures, Map.of(0, "F#+SUM(M#:P#)", 1, "SUM(G#:L#)"));
        return filled(2, table, budget.money(), printer.typingZero(false));
    }

    TypedSheet spending() {
        return byFunction(3, budget.money());
    }

    TypedSheet generalBudget() {
        return byFunction(5, budget.where(money -> money.isOf(Budget.GENERAL)));
    }

    TypedSheet basicSpending() {
        List<Predicate<Money>> measures = List.of(money -> true, Money::isForStaff, money -> !money.isForStaff());
        CodeTable table = new CodeTable(ECONOMIC, Money::economic, false, measures, Map.of(0, "E#+F#"));
        return filled(6, table, budget.where(money -> money.isOf(Budget.GENERAL) && money.isBasic()), printer);
    }

    TypedSheet projects() {
        List<Predicate<Money>> measures = Stream.concat(
                        Stream.of((Predicate<Money>) money -> true),
                        PROJECT_COLUMNS.stream()
                                .map(category ->
                                        money -> money.economicCategory().equals(category)))
                .toList();
        CodeTable table = new CodeTable(FUNCTION, Money::function, true, measures, Map.of(0, "SUM(G#:P#)"));
        List<Money> money = budget.where(one -> one.isOf(Budget.GENERAL) && one.isProject());
        return money.isEmpty() ? empty(7) : filled(7, table, money, printer.typingZero(false));
    }

    TypedSheet funds() {
        return byFunction(8, budget.where(money -> money.isOf(Budget.FUNDS)));
    }

    TypedSheet capital() {
        return byFunction(9, budget.where(money -> money.isOf(Budget.CAPITAL)));
    }

    private TypedSheet byFunction(int number, List<Money> money) {
        List<Predicate<Money>> measures = List.of(one -> true, Money::isBasic, Money::isProject);
        CodeTable table = new CodeTable(FUNCTION, Money::function, false, measures, Map.of(0, "F#+G#"));
        return money.isEmpty() ? empty(number) : filled(number, table, money, printer);
    }

    private TypedSheet filled(int number, CodeTable table, List<Money> money, AmountPrinter amounts) {
        TypedSheet form = SeedWorkbook.table(number);
        List<TypedRow> rows = new ArrayList<>(form.heading());
        rows.addAll(table.rows(money, rows.size() + 1, amounts, "合  计"));
        return form.withRows(rows);
    }

    /** A table the unit has no money for: empty rows, and under it the sentence that says so. */
    private static TypedSheet empty(int number) {
        TypedSheet form = SeedWorkbook.table(number);
        List<TypedRow> body = form.rowsOf(RowKind.BODY);
        TypedRow blank = body.get(0).map(cell -> TypedCell.BLANK);
        TypedRow total = body.get(body.size() - 1)
                .map(cell -> cell.text().isBlank() || cell.isNumber() ? TypedCell.BLANK : cell);
        List<TypedRow> rows = new ArrayList<>(form.heading());
        IntStream.range(0, EMPTY_ROWS).forEach(row -> rows.add(blank));
        rows.add(total);
        String sentence = "我单位2023年没有" + NOTHING_OF.get(number) + "支出情况表为空表。";
        rows.addAll(SeedWorkbook.table(8).rowsOf(RowKind.NOTE).stream()
                .map(note -> note.map(cell -> cell.isWords() ? cell.withText(sentence) : cell))
                .toList());
        return form.withRows(rows);
    }
}
