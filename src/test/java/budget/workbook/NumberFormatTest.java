package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many decimals a number format fixes, and what it shows as a date. */
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
        assertThat(NumberFormat.of(code)).isEqualTo(new NumberFormat(decimals, false));
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
                "\"无\"",
                "0.00%",
                "0%",
                "0.00,",
                "#,##0.0,,"
            })
    void aFormatThatShowsSomethingElseThanTheValueFixesNone(String code) {
        assertThat(NumberFormat.of(code)).isEqualTo(NumberFormat.GENERAL);
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
                "yyyy-mm-dd hh:mm:ss.000"
            })
    void aFormatWithPartsOfADateShowsADate(String code) {
        assertThat(NumberFormat.of(code).isDate()).isTrue();
    }
}
