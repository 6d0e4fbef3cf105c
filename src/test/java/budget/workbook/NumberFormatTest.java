package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a number format shows a number: its decimals, its scale, a unit of money, nothing at all, or a date. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "0 ~ 0",
                "0.00 ~ 2",
                "#,##0 ~ 0",
                "#,##0.00 ~ 2",
                "#,##0.000000 ~ 6",
                "0.0# ~ 1",
                "#,##0.00_);(#,##0.00) ~ 2",
                "#,##0.00;[Red]-#,##0.00 ~ 2",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  ~ 2",
                "[$¥-804]#,##0.00 ~ 2",
                "\"¥\"#,##0.00 ~ 2",
                "[DBNum1]0.00 ~ 2",
                "0.00\"万元\" ~ 2",
                "0.00\"days\" ~ 2",
                "0.00\\d ~ 2",
                "0.00_ ~ 2"
            })
    void aFormatWithDigitsFixesItsDecimals(String code, int decimals) {
        assertThat(NumberFormat.of(code).display("12").decimals()).isEqualTo(decimals);
        assertThat(NumberFormat.of(code).display("12").shift()).isZero();
        assertThat(NumberFormat.of(code).isDate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "GENERAL",
                "@",
                "",
                "0.00E+00",
                "# ?/?",
                "General\"元\"",
                "G/通用格式\"人\"",
                "[DBNum2]General",
                "常规"
            })
    void aFormatWithoutFixedDecimalsFixesNone(String code) {
        assertThat(NumberFormat.of(code).display("12"))
                .extracting(NumberDisplay::kind, NumberDisplay::decimals)
                .containsExactly(NumberDisplay.Kind.NUMBER, -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "0\\.0000 ~ 4 4",
                "0!.0000 ~ 4 4",
                "0\".\"0000 ~ 4 4",
                "#\\.0000 ~ 4 4",
                "0!.0000_  ~ 4 4",
                "0!.0000;[Red]-0!.0000 ~ 4 4",
                "0!.0,\"万\" ~ 4 1 万元",
                "0!.0000\"万元\" ~ 4 4 万元",
                "0\\.00, ~ 5 2",
                "0.00, ~ 3 2",
                "#,##0.0,, ~ 6 1",
                "#,##0, ~ 3 0",
                "0,.00 ~ 3 2",
                "#,##0.00,\"千元\" ~ 3 2 千元",
                "0.00\"元\" ~ 0 2 元",
                "[$元]0.00 ~ 0 2 元",
                "\"元\"#,##0.00 ~ 0 2 元",
                "#,##0.00(元) ~ 0 2 元",
                "[>=10000]0!.0,\"万\";0 ~ 4 1 万元",
                "[<10000]0;0!.0,\"万\" ~ 4 1 万元"
            })
    void aFormatMayDivideByAPowerOfTenOrNameAUnit(String code, String shiftDecimalsAndUnit) {
        NumberDisplay display = NumberFormat.of(code).display("72500");

        String unit = display.unit().map(AmountUnit::printed).orElse("");
        assertThat((display.shift() + " " + display.decimals() + " " + unit).strip())
                .isEqualTo(shiftDecimalsAndUnit);
        assertThat(display.kind()).isEqualTo(NumberDisplay.Kind.NUMBER);
        assertThat(display.isPlain()).isFalse();
        assertThat(display.format()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                ";;; ~ 5 ~ NOTHING",
                "\"不公开\" ~ 5 ~ NOTHING",
                "0.00; ~ -5 ~ NOTHING",
                "0.00;; ~ -5 ~ NOTHING",
                "[White]\"\" ~ 5 ~ NOTHING",
                "0.00% ~ 5 ~ OTHER",
                "0.00\\% ~ 5 ~ OTHER",
                "0\"万\"0000 ~ 5 ~ OTHER",
                "0\"0000\" ~ 5 ~ OTHER",
                "0\\.#### ~ 5 ~ OTHER",
                "#,##0\\.0000 ~ 5 ~ OTHER",
                "0\\.0000.00 ~ 5 ~ OTHER",
                "0\\,0000 ~ 5 ~ OTHER",
                "0*0 ~ 5 ~ OTHER",
                "-0.00 ~ 5 ~ OTHER",
                "(0.00) ~ 5 ~ OTHER",
                "0.00\"-\" ~ 5 ~ OTHER",
                "0.00\\- ~ 5 ~ OTHER",
                "0.00;0.00 ~ -5 ~ OTHER",
                "0.00;0.00 ~ 5 ~ NUMBER",
                "0.00_);[Red]0.00 ~ -5 ~ NUMBER",
                "0.00;(0.00) ~ -5 ~ NUMBER",
                "0.00;△0.00 ~ -5 ~ NUMBER",
                "0.00;-0.00;; ~ 5 ~ NUMBER",
                "0.00;-0.00;\"-\" ~ 0 ~ NUMBER",
                "# ##0.00 ~ 5 ~ NUMBER",
                "#\\,000 ~ 5 ~ NUMBER",
                "0.00(万元) ~ 5 ~ NUMBER",
                "_-* #,##0.00_- ~ 5 ~ NUMBER",
                "*-0.00 ~ 5 ~ NUMBER"
            })
    void aFormatMayHideANumberOrShowAnotherOne(String code, String number, NumberDisplay.Kind kind) {
        assertThat(NumberFormat.of(code).display(number).kind()).isEqualTo(kind);
    }

    @Test
    void eachSectionHasItsOwnScale() {
        NumberFormat format = NumberFormat.of("[>=10000]0!.0,\"万\";0.00");

        assertThat(format.display("10000").shift()).isEqualTo(4);
        assertThat(format.display("9999").isPlain()).isTrue();
        assertThat(format.display("9999").decimals()).isEqualTo(2);
        assertThat(format.display("no number").isPlain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d",
                "m/d/yy h:mm",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy年m月",
                "h:mm",
                "[h]:mm:ss",
                "mm:ss.0",
                "上午/下午h\"时\"mm\"分\"",
                "[$-804]aaaa",
                "e\"年\"",
                "yyyy-mm-dd hh:mm:ss.000"
            })
    void aFormatWithPartsOfADateShowsADate(String code) {
        assertThat(NumberFormat.of(code).isDate()).isTrue();
    }
}
