package budget.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fills one 绩效目标表 for each project that has targets. */
final class TargetForms {

    private static final Pattern TEN_THOUSANDS = Pattern.compile("([0-9.]+)万元");

    private final UnitBudget budget;
    private final AmountPrinter printer;

    TargetForms(UnitBudget budget, AmountPrinter printer) {
        this.budget = budget;
        this.printer = printer;
    }

    /** All of them on one sheet, one below the other. */
    TypedSheet stacked() {
        TypedSheet form = SeedWorkbook.targets();
        List<TypedRow> rows = new ArrayList<>();
        for (Target target : budget.targets()) {
            if (!rows.isEmpty()) {
                rows.add(SheetText.row(RowKind.GAP, ""));
            }
            rows.addAll(rows(target));
        }
        return form.withRows(rows);
    }

    /** Each on a sheet of its own. */
    List<TypedSheet> apart() {
        TypedSheet form = SeedWorkbook.targets();
        return budget.targets().stream()
                .map(target -> form.withRows(rows(target))
                        .named(form.name() + (budget.targets().indexOf(target) + 1)))
                .toList();
    }

    private List<TypedRow> rows(Target target) {
        TypedSheet form = SeedWorkbook.targets();
        List<TypedRow> rows = new ArrayList<>();
        rows.add(form.rowsOf(RowKind.TITLE).get(0));
        rows.add(form.rowsOf(RowKind.YEAR).get(0));
        rows.add(row("预算单位|" + budget.name() + "|<|<|<|<|<|<|<"));
        rows.add(row("项目名称|" + target.project() + "|<|<|<|项目负责人|<|" + target.head() + "|<"));
        rows.add(row(money(target)));
        rows.add(row("项目总体目标|" + target.goal() + "|<|<|<|<|<|<|<"));
        rows.add(form.rowsOf(RowKind.FORM_HEAD).get(0));
        String above = "";
        for (Target.Indicator indicator : target.indicators()) {
            rows.add(row(line(indicator, above)));
            above = indicator.first() + "|" + indicator.second();
        }
        return rows;
    }

    private String money(Target target) {
        BigDecimal all = budget.sum(money -> money.project().equals(target.project()));
        BigDecimal fiscal = budget.sum(money ->
                money.project().equals(target.project()) && money.source().isFiscal());
        return "项目资金（" + printer.unitName() + "）|年度预算总额：|" + printer.text(all) + "|其中：财政拨款|<|" + printer.text(fiscal)
                + "|其他资金：|<|" + printer.text(all.subtract(fiscal));
    }

    private String line(Target.Indicator indicator, String above) {
        String own = indicator.first() + "|" + indicator.second();
        String key =
                own.equals(above) ? "^|^" : above.startsWith(indicator.first() + "|") ? "^|" + indicator.second() : own;
        return String.join(
                "|",
                key,
                indicator.name(),
                inUnit(indicator.value()),
                indicator.basis(),
                inUnit(indicator.lastYear()),
                indicator.weight(),
                indicator.scoring(),
                indicator.evidence());
    }

    /** Costs are stated in the form's own unit of money. */
    private String inUnit(String value) {
        return TEN_THOUSANDS
                .matcher(value)
                .replaceAll(found -> printer.yuan()
                        ? new BigDecimal(found.group(1)).movePointRight(4).toPlainString() + "元"
                        : found.group());
    }

    private static TypedRow row(String line) {
        return SheetText.row(RowKind.FORM, line);
    }
}
