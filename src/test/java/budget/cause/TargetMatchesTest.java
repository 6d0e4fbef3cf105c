package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Target tables and projects that do not find each other. */
class TargetMatchesTest {

    @Test
    void aTargetTableUnderASimilarNameIsToldWithItsProject() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS
                        + """
                2010302 | 一般行政管理事务 | 网站维护 | 8.00  |  | 8.00
                2010302 | 一般行政管理事务 | 机房改造 | 5.00  |  | 5.00
                        | 合计             |          | 13.00 |  | 13.00
                """
                        + WordedFindings.NO_OTHER_BUDGETS
                        + WordedFindings.target("政府网站维护费", "8.00")
                        + WordedFindings.target("机房改造", "5.00")))
                .containsExactly(
                        "须作说明 绩效 政府网站维护费!B4 表7!D4 绩效 政府网站维护费 年度预算总额为 8.00 万元，表7 没有“政府网站维护费”这个项目。"
                                + "最接近的项目是“网站维护”，金额同为 8.00 万元",
                        "  X7P-02 表7 2010302/网站维护 项目支出合计");
    }

    @Test
    void aTargetTableOfTheSameAmountIsToldWithItsProjectWhateverItsName() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS
                        + """
                2010302 | 一般行政管理事务 | 网站维护 | 8.00  |  | 8.00
                2010302 | 一般行政管理事务 | 机房改造 | 5.00  |  | 5.00
                        | 合计             |          | 13.00 |  | 13.00
                """
                        + WordedFindings.NO_OTHER_BUDGETS
                        + WordedFindings.target("网站维护", "8.00")
                        + WordedFindings.target("信息化建设", "5.00")))
                .containsExactly(
                        "须作说明 绩效 信息化建设!B4 表7!D5 绩效 信息化建设 年度预算总额为 5.00 万元，表7 没有“信息化建设”这个项目。最接近的项目是“机房改造”，"
                                + "金额同为 5.00 万元",
                        "  X7P-02 表7 2010302/机房改造 项目支出合计");
    }

    @Test
    void aTargetTableOfTwoProjectsInOneIsToldWithBoth() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS + """
                2010302 | 一般行政管理事务 | 网站维护 | 8.00  |  | 8.00
                2010302 | 一般行政管理事务 | 机房改造 | 5.00  |  | 5.00
                        | 合计             |          | 13.00 |  | 13.00
                """ + WordedFindings.NO_OTHER_BUDGETS
                        + WordedFindings.target("信息化建设", "13.00")))
                .containsExactly(
                        "须作说明 绩效 信息化建设!B4 表7!D4 表7!D5 绩效 信息化建设 年度预算总额为 13.00 万元，表7 没有“信息化建设”这个项目。13.00 万元 恰是两个项目之和："
                                + "网站维护 8.00 万元 + 机房改造 5.00 万元",
                        "  X7P-02 表7 2010302/网站维护 项目支出合计",
                        "  X7P-02 表7 2010302/机房改造 项目支出合计");
    }

    @Test
    void aTargetTableWithAnotherNameAndAmountIsToldByItself() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS + """
                2010302 | 一般行政管理事务 | 网站维护 | 8.00 |  | 8.00
                        | 合计             |          | 8.00 |  | 8.00
                """ + WordedFindings.NO_OTHER_BUDGETS
                        + WordedFindings.target("干部培训", "6.00")))
                .containsExactly(
                        "须作说明 表7!D4 表7 2010302/网站维护 项目支出合计为 8.00 万元，绩效 没有“网站维护”这个项目",
                        "须作说明 绩效 干部培训!B4 绩效 干部培训 年度预算总额为 6.00 万元，表7 没有“干部培训”这个项目");
    }
}
