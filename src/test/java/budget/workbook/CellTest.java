package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.CellAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader of the sheet sees in a cell. */
class CellTest {

    private static final CellAddress A1 = new CellAddress(1, 0);

    @ParameterizedTest
    @CsvSource({
        "2023.0, 2023",
        "2010350, 2010350",
        "2.01035E6, 2010350",
        "2029.9000000000001, 2029.9",
        "0.30000000000000004, 0.3",
        "-0.0, 0",
        "0.00, 0",
        "1E-2, 0.01",
        "123456789012345678, 123456789012346000",
        "1E999, 1E999",
        "1E-999, 1E-999",
        "NaN, NaN"
    })
    void aNumberIsShownAsItsShortestDecimalTextOfAtMostFifteenDigits(String stored, String shown) {
        assertThat(new Cell.Number(A1, stored, -1).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"true, TRUE", "false, FALSE"})
    void aTruthIsShownInCapitals(boolean value, String shown) {
        assertThat(new Cell.Truth(A1, value).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"#REF!, #REF!"})
    void aFaultIsShownAsItsCode(String code, String shown) {
        assertThat(new Cell.Fault(A1, code).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "44957, 2023-01-31",
        "44957.0, 2023-01-31",
        "44957.5, 44957.5",
        "2023-01-31, 2023-01-31",
        "0.5, 0.5",
        "36, 1900-02-05"
    })
    void aDayIsShownAsADay(String stored, String shown) {
        assertThat(new Cell.Date(A1, stored).shown()).isEqualTo(shown);
    }
}
