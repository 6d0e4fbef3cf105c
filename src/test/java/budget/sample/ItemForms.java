package budget.sample;

import budget.sample.Source.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Fills the forms whose lines are printed: 表1, 表4 and 表10. */
final class ItemForms {

    private static final Map<String, String> THREE_PUBLIC = Map.of(
            "合计", "30212|30217|30231|31013",
            "因公出国（境）费", "30212",
            "公务接待费", "30217",
            "公务用车购置及运行费\n（小计）", "30231|31013",
            "其中：公务用车购置费", "31013",
            "公务用车运行费", "30231");

    private final UnitBudget budget;
    private final AmountPrinter printer;
    private final List<String> path = new ArrayList<>();

    ItemForms(UnitBudget budget, AmountPrinter printer) {
        this.budget = budget;
        this.printer = printer;
    }

    TypedSheet incomeAndSpending() {
        return mapBody(SeedWorkbook.table(1), row -> {
            String label = bare(row.cell(0));
            String category = bare(row.cell(2));
            boolean total = label.equals("收入总计");
            BigDecimal income = total ? budget.sum(money -> true) : incomeOn(label);
            BigDecimal spending = total ? income : budget.sum(money -> isIn(category, money));
            return List.of(label(row.cell(0)), blankOr(income), row.cell(2), blankOr(spending));
        });
    }

    /** What a line of 表1 comes to; the line's place in the tree follows from the lines above it. */
    private BigDecimal incomeOn(String label) {
        if (label.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int level = label.matches("[一二]、.*") ? 0 : label.matches("[1-9]\\..*") ? 1 : 2;
        path.subList(Math.min(level, path.size()), path.size()).clear();
        path.add(label);
        String line = String.join("/", path);
        return budget.sum(money -> money.source().isOnLine(line));
    }

    TypedSheet fiscalAppropriation() {
        return mapBody(SeedWorkbook.table(4), row -> {
            String category = bare(row.cell(2));
            boolean total = category.equals("支出总计");
            Predicate<Money> inRow = money -> money.source().isFiscal() && (total || isIn(category, money));
            List<TypedCell> cells = new ArrayList<>();
            cells.add(label(row.cell(0)));
            cells.add(blankOr(budget.sum(appropriation(bare(row.cell(0))))));
            cells.add(category.startsWith("234") ? TypedCell.words("234 抗疫特别国债安排的支出") : row.cell(2));
            cells.add(blankOr(budget.sum(inRow)));
            for (Budget each : List.of(Budget.GENERAL, Budget.FUNDS, Budget.CAPITAL)) {
                cells.add(blankOr(budget.sum(inRow.and(money -> money.isOf(each)))));
            }
            return cells;
        });
    }

    private static Predicate<Money> appropriation(String label) {
        return switch (label) {
            case "一、财政拨款（补助）", "收入总计" -> money -> money.source().isFiscal();
            case "一般公共预算" -> money -> money.isOf(Budget.GENERAL);
            case "政府性基金预算" -> money -> money.isOf(Budget.FUNDS);
            case "国有资本经营预算" -> money -> money.isOf(Budget.CAPITAL);
            default -> money -> false;
        };
    }

    TypedSheet threePublicExpenses() {
        AmountPrinter zeros = printer.typingZero(true);
        return mapBody(SeedWorkbook.table(10), row -> {
            String codes = THREE_PUBLIC.getOrDefault(row.cell(0).text(), "");
            TypedCell amount = zeros.cell(budget.sum(
                    money -> money.isOf(Budget.GENERAL) && money.economic().matches(codes)));
            return List.of(row.cell(0), amount, amount, TypedCell.BLANK, TypedCell.BLANK);
        });
    }

    private static boolean isIn(String category, Money money) {
        return category.length() > 3 && money.function().startsWith(category.substring(0, 3));
    }

    private TypedCell blankOr(BigDecimal amount) {
        return printer.cellOrBlank(amount);
    }

    private static TypedCell label(TypedCell cell) {
        return cell.text().isBlank() ? TypedCell.BLANK : cell;
    }

    private static String bare(TypedCell cell) {
        return cell.text().replaceAll("[\\s　]", "");
    }

    private static TypedSheet mapBody(TypedSheet form, java.util.function.Function<TypedRow, List<TypedCell>> fill) {
        return form.mapRows(row -> row.kind() == RowKind.BODY ? new TypedRow(RowKind.BODY, fill.apply(row)) : row);
    }
}
