package budget.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money is exact to the 分. */
class AmountTest {

    @Test
    void sumsAndDifferencesAreExact() {
        Amount sum = Amount.ofYuan("0.10").plus(Amount.ofYuan("0.20"));

        assertThat(sum).isEqualTo(Amount.ofYuan("0.30"));
        assertThat(sum.minus(Amount.ofYuan("0.30"))).isEqualTo(Amount.ZERO);
        assertThat(sum.minus(Amount.ofYuan("0.50")).inYuan()).isEqualTo("-0.20");
        assertThat(Amount.ofYuan("8.40").negated().inYuan()).isEqualTo("-8.40");
        assertThat(Amount.ofYuan("-8.40").abs()).isEqualTo(Amount.ofYuan("8.40"));
        assertThat(Amount.ofYuan("8.40").abs()).isEqualTo(Amount.ofYuan("8.40"));
    }

    @ParameterizedTest
    @CsvSource({"20078500.00, 2007850000", "0, 0", "-0.01, -1", "1.5, 150", "90071992547409.91, 9007199254740991"})
    void decimalYuanAreTakenAsTheyStand(String yuan, long fen) {
        assertThat(Amount.ofYuan(yuan).fen()).isEqualTo(fen);
    }

    @Test
    void lessThanAFenIsRefused() {
        assertThatThrownBy(() -> Amount.ofYuan("0.001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whatLeavesTheRangeIsNeverWrongSilently() {
        Amount most = Amount.ofFen(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Amount.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(Amount.ofFen(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Amount.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThat(most.inYuan()).isEqualTo("92233720368547758.07");
    }

    @Test
    void noughtIsNought() {
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(Amount.ofFen(1).isZero()).isFalse();
        assertThat(Amount.ZERO.inYuan()).isEqualTo("0.00");
    }

    @Test
    void amountsAreOrderedByTheirSize() {
        assertThat(Amount.ofFen(-1)).isLessThan(Amount.ZERO);
        assertThat(Amount.ofFen(1)).isGreaterThan(Amount.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20078500.00    | 万元 | 2,007.85",
                "20078500.00    | 元   | 20,078,500.00",
                "1650.00        | 万元 | 0.165",
                "0.01           | 万元 | 0.000001",
                "-84000.00      | 万元 | -8.40",
                "-1234567.00    | 元   | -1,234,567.00",
                "-123.00        | 元   | -123.00",
                "0.00           | 亿元 | 0.00",
                "123456789012.00 | 亿元 | 1,234.56789012"
            })
    void peopleReadItWithThousandsMarksAndAtLeastTwoDecimals(String yuan, String unit, String words) {
        assertThat(Amount.ofYuan(yuan).inWords(AmountUnit.printedAs(unit).orElseThrow()))
                .isEqualTo(words);
    }
}
