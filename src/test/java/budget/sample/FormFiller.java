package budget.sample;

import java.util.ArrayList;
import java.util.List;

/** Fills the ten forms and the target tables of one unit. */
final class FormFiller {

    private FormFiller() {}

    static List<TypedSheet> fill(SampleUnit unit) {
        UnitBudget budget = unit.budget();
        AmountPrinter printer = AmountPrinter.of(unit);
        ItemForms items = new ItemForms(budget, printer);
        CodeForms codes = new CodeForms(budget, printer);
        TargetForms targets = new TargetForms(budget, printer);
        List<TypedSheet> sheets = new ArrayList<>(List.of(
                items.incomeAndSpending(),
                codes.income(),
                codes.spending(),
                items.fiscalAppropriation(),
                codes.generalBudget(),
                codes.basicSpending(),
                codes.projects(),
                codes.funds(),
                codes.capital(),
                items.threePublicExpenses()));
        if (!budget.targets().isEmpty()) {
            sheets.addAll(unit.has(Manner.TARGETS_APART) ? targets.apart() : List.of(targets.stacked()));
        }
        return sheets.stream()
                .map(sheet -> sheet.mapRows(row -> unitLine(row, budget.name(), printer)))
                .toList();
    }

    private static TypedRow unitLine(TypedRow row, String name, AmountPrinter printer) {
        return switch (row.kind()) {
            case UNIT -> row.map(words("编制单位：" + name + "          单位：" + printer.unitName()));
            case FRAMED_UNIT -> row.map(words("编制部门（单位）：" + name + "          单位：" + printer.unitName()));
            default -> row;
        };
    }

    private static java.util.function.UnaryOperator<TypedCell> words(String text) {
        return cell -> cell.isWords() ? cell.withText(text) : cell;
    }
}
