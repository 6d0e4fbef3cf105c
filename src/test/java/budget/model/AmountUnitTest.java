package budget.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a unit of money to the 分. */
class AmountUnitTest {

    @ParameterizedTest
    @CsvSource({
        "元, 1.23, 123, false",
        "千元, 1.23, 123000, false",
        "万元, 1.23, 1230000, false",
        "百万元, 1.23, 123000000, false",
        "亿元, 1.23, 12300000000, false",
        "元, 1.234, 123, true",
        "元, 1.235, 124, true",
        "元, -1.235, -124, true",
        "万元, 0.0000005, 1, true",
        "万元, -0.0000005, -1, true",
        "万元, 0.0000004999, 0, true",
        "元, 1.23000999, 123, false",
        "元, 1.23001, 123, true",
        "元, 1.22999001, 123, false"
    })
    void aValueIsRoundedHalfUpAndMoreThanAThousandthOfAFenIsLossy(String unit, String value, long fen, boolean lossy) {
        AmountUnit of = AmountUnit.printedAs(unit).orElseThrow();

        assertThat(of.convert(new BigDecimal(value))).isEqualTo(new AmountUnit.Conversion(Amount.ofFen(fen), lossy));
    }

    @Test
    void theMostDecimalsAreThoseOfAFen() {
        assertThat(AmountUnit.YUAN.mostDecimals()).isEqualTo(2);
        assertThat(AmountUnit.TEN_THOUSAND_YUAN.mostDecimals()).isEqualTo(6);
    }

    @Test
    void aUnitIsKnownByThePrintedWordAlone() {
        assertThat(AmountUnit.printedAs("万元")).contains(AmountUnit.TEN_THOUSAND_YUAN);
        assertThat(AmountUnit.printedAs("万")).isEmpty();
        assertThat(AmountUnit.TEN_THOUSAND_YUAN.printed()).isEqualTo("万元");
        assertThat(AmountUnit.TEN_THOUSAND_YUAN.powerOfTen()).isEqualTo(4);
    }
}
