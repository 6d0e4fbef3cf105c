package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table with a form's columns under a title of something else is not read. */
class ForeignTitlesTest {

    private static final String SHEET = """
            %s
            单位：万元
            科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
            201      | 一般公共服务支出 | 3.00 | 1.00     | 2.00
                     | 合计             | 3.00 | 1.00     | 2.00
            """;

    @ParameterizedTest
    @CsvSource({"2023年部门支出决算表, 决算", "2023年度决算单位支出总体情况表, 决算", "政府采购支出表, 政府采购", "某县国有资本经营支出情况表, 国有资本经营", "某县部门收入情况表, 收入"})
    void ofOtherAccountsOrAnotherThing(String title, String word) {
        Reading reading = Reading.of("表3", SHEET.formatted(title));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings())
                .containsExactly("必须修改 Sheet1!A1 表3：表题“" + title + "”里的“" + word + "”与表3（单位支出总体情况表）不符，这张表没有读取");
    }

    @ParameterizedTest
    @ValueSource(strings = {"某县部门经费安排情况表", "2023年部门支出预算一览表", "部门支出情况表"})
    void otherWordsForTheSameAreRead(String title) {
        Reading reading = Reading.of("表3", SHEET.formatted(title));

        assertThat(reading.facts()).hasSize(6);
        assertThat(reading.content().findings())
                .singleElement()
                .matches(finding -> finding.code() == FindingCode.TITLE_UNKNOWN);
    }

    @Test
    void besideTheFormItselfItIsASheetThatIsNotRead() {
        Reading reading = Reading.of(
                "表3", "#sheet 预算\n" + SHEET.formatted("单位支出总体情况表"), "#sheet 决算\n" + SHEET.formatted("2022年部门支出决算表"));

        assertThat(reading.facts()).hasSize(6).allMatch(fact -> fact.startsWith("预算!"));
        assertThat(reading.content().findings()).noneMatch(finding -> finding.code() == FindingCode.TITLE_OF_ANOTHER);
        assertThat(reading.findings()).anyMatch(finding -> finding.contains("决算!") || finding.contains("“决算”"));
    }
}
