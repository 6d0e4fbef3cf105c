package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two tables with the same wrong amount, against others that have the right one. */
class SameChangesTest {

    @Test
    void twoTablesThatAgreeOnAWrongAmountAreOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.INCOME_AND_SPENDING
                        + """
                一、本年收入       | 17.00 | 201 一般公共服务支出 | 17.00
                1.一般公共预算拨款 | 17.00 |                      |
                其中：一般财力     | 17.00 |                      |
                收入总计           | 17.00 | 支出总计             | 17.00
                """
                        + WordedFindings.SOURCES
                        + """
                201     | 一般公共服务支出 | 18.00 | 18.00 | 18.00
                2010301 | 行政运行         | 13.00 | 13.00 | 13.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 18.00 | 18.00 | 18.00
                """
                        + WordedFindings.SPENDING
                        + """
                201     | 一般公共服务支出 | 18.00 | 13.00 | 5.00
                2010301 | 行政运行         | 13.00 | 13.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 18.00 | 13.00 | 5.00
                """
                        + WordedFindings.GENERAL_BUDGET
                        + """
                201     | 一般公共服务支出 | 17.00 | 12.00 | 5.00
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """
                        + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly(
                        "必须修改 表2!E5 表3!D5 表5!C5 表5 与 表2 不一致，相差 1.00 万元：表5 2010301 行政运行 合计为 12.00 万元，"
                                + "表2 2010301 行政运行 一般公共预算为 13.00 万元；四舍五入造成的差须小于 0.01。两张表可能有同一个错：表2!E5 由 13.00 改为 12.00 万元，"
                                + "同时 表3!D5 改为 12.00 万元（仅供参考）",
                        "  X12-01 表1 一、本年收入/1.一般公共预算拨款/其中：一般财力 预算数",
                        "  X12-11 表1 201 预算数",
                        "  X13-01 表1 201 预算数",
                        "  X13-02 表1 支出总计 预算数",
                        "  X35-02 表3 合计 合计");
    }

    @Test
    void tablesThatAreWrongByDifferentMoneyAreTwoMistakes() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                201     | 一般公共服务支出 | 17.00 | 17.00 | 17.00
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 19.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                201     | 一般公共服务支出 | 17.00 | 12.00 | 5.00
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 13.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表2!C7 E7 表2 合计 总计为 19.00 万元，按 一般公共预算 应为 17.00 万元，相差 2.00 万元；四舍五入造成的差须小于 0.01。"
                                + "如把 表2!C7 由 19.00 改为 17.00 万元，可同时消除 2 条问题（仅供参考）",
                        "  B02-03 表2 合计 总计",
                        "必须修改 表3!D7 D4 表3 合计 基本支出为 13.00 万元，按 201 一般公共服务支出 应为 12.00 万元，相差 1.00 万元；四舍五入造成的差须小于 0.01。"
                                + "如把 表3!D7 由 13.00 改为 12.00 万元，可同时消除 2 条问题（仅供参考）",
                        "  B03-01 表3 合计 合计");
    }
}
