package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as a spreadsheet shows them. */
class CellAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, A1",
        "4, 9, E9",
        "25, 1, Z1",
        "26, 1, AA1",
        "701, 1, ZZ1",
        "702, 1, AAA1",
        "16383, 1048576, XFD1048576"
    })
    void columnsAreLettersAndRowsNumbers(int column, int row, String a1) {
        assertThat(new CellAddress(row, column).a1()).isEqualTo(a1);
        assertThat(CellRange.cell(a1)).contains(new CellAddress(row, column));
    }

    @Test
    void cellsAreOrderedRowByRow() {
        CellAddress b1 = new CellAddress(1, 1);
        CellAddress a2 = new CellAddress(2, 0);
        CellAddress a1 = new CellAddress(1, 0);

        assertThat(List.of(a2, b1, a1).stream().sorted().toList()).containsExactly(a1, b1, a2);
    }

    @Test
    void aCellOfAnotherSheetIsNamedWithIt() {
        SheetCell cell = new SheetCell("表3", new CellAddress(9, 4));

        assertThat(cell.seenFrom("表3")).isEqualTo("E9");
        assertThat(cell.seenFrom("表5")).isEqualTo("表3!E9");
    }
}
