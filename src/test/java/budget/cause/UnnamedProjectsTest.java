package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A project's row without the project's name, which reads like a sum. */
class UnnamedProjectsTest {

    @Test
    void aRowWithoutTheNameOfItsProjectIsOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS + """
                2010302 | 一般行政管理事务 | 网站维护 | 8.00  |  | 8.00
                2010302 | 一般行政管理事务 |          | 5.00  |  | 5.00
                        | 合计             |          | 13.00 |  | 13.00
                """))
                .containsExactly(
                        "必须修改 表7!D5 F5 表7 2010302：第 5 行（2010302 一般行政管理事务）有金额，没有填项目名称",
                        "  B07-02 表7 2010302 项目支出合计",
                        "  B07-02 表7 2010302 商品和服务支出",
                        "  B07-02 表7 合计 项目支出合计",
                        "  B07-02 表7 合计 商品和服务支出");
    }

    @Test
    void theTargetTableThatHasNoProjectNamesIt() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS
                        + """
                2010302 | 一般行政管理事务 | 网站维护 | 8.00  |  | 8.00
                2010302 | 一般行政管理事务 |          | 5.00  |  | 5.00
                        | 合计             |          | 13.00 |  | 13.00
                """
                        + WordedFindings.NO_OTHER_BUDGETS
                        + WordedFindings.target("网站维护", "8.00")
                        + WordedFindings.target("机房改造", "5.00")))
                .containsExactly(
                        "必须修改 表7!D5 F5 表7 2010302：第 5 行（2010302 一般行政管理事务）有金额，没有填项目名称；绩效目标表有、这里没有的项目：机房改造",
                        "  B07-02 表7 2010302 项目支出合计",
                        "  B07-02 表7 2010302 商品和服务支出",
                        "  B07-02 表7 合计 项目支出合计",
                        "  B07-02 表7 合计 商品和服务支出",
                        "  X7P-03 绩效 机房改造 年度预算总额");
    }

    @Test
    void aRowThatIsTheSumOfItsProjectsNeedsNoName() {
        assertThat(WordedFindings.in(WordedFindings.PROJECTS + """
                2010302 | 一般行政管理事务 |          | 13.00 |  | 13.00
                2010302 | 一般行政管理事务 | 网站维护 | 8.00  |  | 8.00
                2010302 | 一般行政管理事务 | 机房改造 | 5.00  |  | 5.00
                        | 合计             |          | 13.00 |  | 13.00
                """)).isEmpty();
    }
}
