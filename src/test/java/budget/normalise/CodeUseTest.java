package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes against the list of the year, and names as confirmation. */
class CodeUseTest {

    private static final String TABLE = """
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            %s
                     | 合计     | 1.00 |          |
            """;

    @Test
    void aCodeOfTheListWithItsNameIsNoFinding() {
        assertThat(of("2080505 | 机关事业单位基本养老保险缴费支出 | 1.00 | |").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20103 | 政府办公厅(室)及相关机构事务",
                "20103 | 政府办公厅 （室） 及相关机构事务",
                "20103 | 政府办公厅【室】及相关机构事务",
                "201 | 一般公共服务",
                "2080505 | ▫机关事业单位基本养老↵保险缴费支出",
                "2080505 |"
            })
    void blanksBracketsQuotesAndAliasesOfANameDoNotMatter(String codeAndName) {
        assertThat(of(codeAndName + " | 1.00 | |").findings()).isEmpty();
    }

    @Test
    void anUnknownItemOfAKnownSectionIsAdvisoryWithTheNearestCodes() {
        Reading reading = of("2010377 | 数据安全 | 1.00 | |");

        assertThat(reading.findings()).containsExactly("须作说明 Sheet1!A4 表3 2010377：科目编码 2010377（数据安全）不在科目表中");
        assertThat(reading.content().findings().get(0).arguments().get(2))
                .isEqualTo("2010399 其他政府办公厅（室）及相关机构事务支出、2010350 事业运行、2010309 参事事务");
        assertThat(reading.facts()).contains("Sheet1!C4 表3 2010377 合计 1.00万元");
    }

    @Test
    void anUnknownSectionOfAKnownCategoryIsAdvisory() {
        assertThat(of("20188 | 某事务 | 1.00 | |").findings())
                .containsExactly("须作说明 Sheet1!A4 表3 20188：科目编码 20188（某事务）不在科目表中");
    }

    @Test
    void anUnknownCategoryBlocks() {
        assertThat(of("2990101 | 某支出 | 1.00 | |").findings())
                .containsExactly("必须修改 Sheet1!A4 表3 2990101：科目编码 2990101（某支出）的类不在本年度科目中");
    }

    @Test
    void aCodeUsedInManyRowsIsOneFinding() {
        assertThat(of("""
                                2010377 | 数据安全 | 1.00 | |
                                2010378 | 数据安全 | 1.00 | |
                                201     | 一般公共服务支出 | 1.00 | |
                                2010377 | 数据安全 | 1.00 | |
                                """).findings())
                .contains(
                        "须作说明 Sheet1!A4 A7 表3 2010377：科目编码 2010377（数据安全）不在科目表中",
                        "须作说明 Sheet1!A5 表3 2010378：科目编码 2010378（数据安全）不在科目表中");
    }

    @Test
    void theNameOfAnotherCodeIsAdvisory() {
        assertThat(of("2080502 | 机关事业单位基本养老保险缴费支出 | 1.00 | |").findings())
                .containsExactly(
                        "须作说明 Sheet1!A4 表3 2080502：科目 2080502 的名称写成了“机关事业单位基本养老保险缴费支出”，那是 2080505 的名称；2080502 应为“事业单位离退休”");
    }

    @Test
    void aNameThatIsNoCodesIsANote() {
        assertThat(of("2080502 | 事业单位退休人员 | 1.00 | |").findings())
                .containsExactly("提示 Sheet1!A4 表3 2080502：科目 2080502 的名称“事业单位退休人员”与科目表中的“事业单位离退休”不同");
    }

    @Test
    void twoNamesForOneCodeAreANote() {
        assertThat(of("""
                                2010350 | 事业运行       | 1.00 | |
                                2010350 | 事业单位的运行 | 1.00 | |
                                """).findings()).contains("提示 Sheet1!A4 A5 2010350：科目 2010350 在本工作簿中有不同的名称：事业运行、事业单位的运行");
    }

    @Test
    void theSameNameUnderManyCodesIsEveryonesOwn() {
        assertThat(of("""
                                2010301 | 行政运行 | 1.00 | |
                                2080101 | 行政运行 | 1.00 | |
                                """).findings()).isEmpty();
    }

    @Test
    void theEconomicListIsAskedForEconomicForms() {
        Reading reading = Reading.of("表6", """
                一般公共预算基本支出情况表
                单位：万元
                经济分类科目编码 | 经济分类科目名称 | 合计 | 人员经费 | 公用经费
                30101            | 基本工资         | 1.00 | 1.00     |
                30110            | 城镇职工基本医疗保险缴费 | 1.00 | 1.00 |
                30188            | 某费             | 1.00 | 1.00     |
                                 | 合计             | 3.00 | 3.00     |
                """);

        assertThat(reading.findings())
                .contains("须作说明 Sheet1!A6 表6 30188：科目编码 30188（某费）不在科目表中")
                .noneMatch(finding -> finding.startsWith("必须修改"));
    }

    private static Reading of(String rows) {
        return Reading.of("表3", TABLE.formatted(rows.strip()));
    }
}
