package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.AmountUnit;
import budget.table.FoundTable;
import java.util.stream.Collectors;

/** In which unit of money a table is kept: as it says itself, else as the layout assumes, which is then a finding. */
final class MoneyUnits {

    private MoneyUnits() {}

    static AmountUnit of(FoundTable table, Discoveries discoveries) {
        if (table.units().size() > 1) {
            discoveries.find(Finding.at(
                    FindingCode.UNIT_OF_MONEY_TWICE,
                    Subject.of(table.form().form()),
                    table.header(),
                    table.units().stream().map(AmountUnit::printed).collect(Collectors.joining("、"))));
        }
        if (table.unit().isPresent()) {
            return table.unit().get();
        }
        AmountUnit assumed = table.form().money().unit();
        boolean allColumnsSay = !table.panels().isEmpty()
                && table.panels().stream()
                        .flatMap(panel -> panel.measures().stream())
                        .allMatch(column -> column.unit().isPresent());
        if (!allColumnsSay) {
            FindingCode code = table.form().money().required()
                    ? FindingCode.UNIT_OF_MONEY_MISSING
                    : FindingCode.UNIT_OF_MONEY_ASSUMED;
            discoveries.find(Finding.at(
                    code,
                    Subject.of(table.form().form()),
                    table.header(),
                    table.form().form(),
                    assumed.printed()));
        }
        return assumed;
    }
}
