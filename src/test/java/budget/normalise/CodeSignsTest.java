package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.FilledRow;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the groups of a code and behind it: read, or a finding, but never dropped. */
class CodeSignsTest {

    private static final String ONE_ROW = """
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            %s       | %s       | 1.00 |          |
                     | 合计     | 1.00 |          |
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201\u201003\u201050",
                "201\u201103\u201150",
                "201\u201303\u201350",
                "201\u201403\u201450",
                "201\u221203\u221250",
                "201・03・50",
                "201～03～50",
                "201，03，50",
                "201,03,50",
                "201。03。50",
                "201:03:50",
                "201：03：50",
                "201\\03\\50"
            })
    void otherSignsBetweenItsGroupsAreEnteredInTheLedger(String typed) {
        Reading reading = oneRow("'" + typed, "事业运行");

        assertThat(rows(reading)).containsExactly("2010350", "合计");
        assertThat(reading.repairs()).containsExactly("Sheet1!A4 code-signs " + typed + " 事业运行 → 2010350");
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"''2010350", "'\u20182010350", "'\u20192010350", "'`201-03-50"})
    void theMarkOfATextInFrontOfItSaysNothing(String typed) {
        assertThat(rows(oneRow(typed, "事业运行"))).containsExactly("2010350", "合计");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202a2010350\u202c",
                "201\u00ad03\u00ad50",
                "\u20662010350\u2069",
                "20103\u200b50",
                "\ufeff2010350",
                "2010\u2060350"
            })
    void charactersThatDoNotShowArePassedOver(String typed) {
        Reading reading = oneRow("'" + typed, "事业\u200b运行\u202c");

        assertThat(rows(reading)).containsExactly("2010350", "合计");
        assertThat(reading.content().tables().get(0).rows().get(0).name()).isEqualTo("事业运行");
        assertThat(reading.repairs()).isEmpty();
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010350,2010301",
                "2010350，2010301",
                "2010350、2010301",
                "2010350;2010301",
                "2010350 2010301",
                "2010350和2010301",
                "2010350至2010399",
                "2010350~2010399",
                "2010350 事业运行 2010301 行政运行",
                "201;03;50",
                "20103,50",
                "201+03+50",
                "2010350①",
                "2010350 行政运行"
            })
    void whatStandsBehindACodeAndIsNotItsNameIsNeverDropped(String typed) {
        Reading reading = oneRow("'" + typed, "事业运行");

        assertThat(rows(reading)).containsExactly("合计");
        assertThat(reading.content().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.ROW_NOT_UNDERSTOOD));
    }

    @Test
    void twoCodesOnTwoLinesOfACellAreNoCode() {
        Reading reading = Reading.of(
                "表3",
                TextWorkbook.of(ONE_ROW.formatted("'2010350", "事业运行"))
                        .changed(book -> book.getSheetAt(0).getRow(3).getCell(0).setCellValue("2010350\n2010301")));

        assertThat(rows(reading)).containsExactly("合计");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010301 行政运行", "2010301"})
    void aNameThatStartsWithAnotherCodeContradictsTheCode(String name) {
        assertThat(rows(oneRow("'2010350", name))).containsExactly("合计");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2010350 事业运行", "'2010350事业运行", "'2010350项", "'2010350,", "'2010350："})
    void theNameMayBeInTheCodeColumnToo(String typed) {
        Reading reading = oneRow(typed, "2010350 事业运行");

        assertThat(rows(reading)).containsExactly("2010350", "合计");
        assertThat(reading.content().tables().get(0).rows().get(0).name()).isEqualTo("事业运行");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void blanksBelowACodeThatIsNotUnderstoodAreNotAsAboveIt() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <   | <   | 科目名称 | 合计 | 基本支出 | 项目支出
                类       | 款  | 项  | ^        | ^    | ^        | ^
                '201     | '03 | '50 | 事业运行 | 1.00 |          |
                '2080505,2080506 | | | 养老保险 | 1.00 |          |
                         |     | '99 | 其他     | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("2010350");
    }

    @Test
    void aFurtherColumnThatContradictsAWholeCodeIsNotPassedOver() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <   | <   | 科目名称 | 合计 | 基本支出 | 项目支出
                类       | 款  | 项  | ^        | ^    | ^        | ^
                '2010350 | '05 | '50 | 事业运行 | 1.00 |          |
                '2010350 | '03 | '50 | 事业运行 | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("2010350");
        assertThat(reading.facts()).containsExactly("Sheet1!E6 表3 2010350 合计 1.00万元");
    }

    private static Reading oneRow(String code, String name) {
        return Reading.of("表3", ONE_ROW.formatted(code, name));
    }

    private static List<String> rows(Reading reading) {
        return reading.content().tables().stream()
                .flatMap(table -> FilledRow.of(table).stream())
                .map(row -> row.key().text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010300 ", "20103.00", "201-03-00"})
    void aCodeOfAHigherLevelMayBeFilledUpWithNoughts(String typed) {
        assertThat(rows(oneRow("'" + typed, "政府办公厅（室）及相关机构事务"))).containsExactly("20103", "合计");
    }
}
