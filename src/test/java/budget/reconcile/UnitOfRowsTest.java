package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.reconcile.Submission.Sender;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose the rows of a table of several units are. */
class UnitOfRowsTest {

    private static final UnitRegister REGISTER = new UnitRegister(
            List.of(unit("101001", "甲局", "甲局（本级）"), unit("101002", "乙局"), unit("301", "丙院"), unit("102", "301医院")));

    private static BudgetUnit unit(String code, String name, String... aliases) {
        return new BudgetUnit(code, name, "", Optional.empty(), List.of(aliases));
    }

    @ParameterizedTest
    @CsvSource({
        "101001 甲局, 101001, ",
        "101001, 101001, ",
        "乙局, 101002, ",
        "甲局(本级), 101001, ",
        "301医院, 102, ",
        "101001 甲某局, 101001, UNIT_NAME_UNREGISTERED",
        "101001 乙局, , UNIT_CODE_CONTRADICTS",
        "101009 甲局, , UNIT_NOT_REGISTERED",
        "丁局, , UNIT_NOT_REGISTERED"
    })
    void codeAndNameDecideTogether(String names, String unit, FindingCode code) {
        Sender sender =
                new Sender(List.of(names.split(" ", -1)), List.of(new SheetCell("Sheet1", new CellAddress(4, 0))));

        UnitResolver.Resolution resolution = UnitOfRows.in(REGISTER).of(sender);

        assertThat(resolution.unit().map(BudgetUnit::code)).isEqualTo(Optional.ofNullable(unit));
        assertThat(resolution.finding().map(Finding::code)).isEqualTo(Optional.ofNullable(code));
        assertThat(resolution.finding().map(Finding::cells).orElse(sender.cells()))
                .isEqualTo(sender.cells());
    }
}
