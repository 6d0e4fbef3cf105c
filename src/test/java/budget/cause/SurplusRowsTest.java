package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A row that no other table knows of. */
class SurplusRowsTest {

    @Test
    void aRowThatTheSumsDoNotCountIsOneTooMany() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行 | 12.00 | 12.00 | 12.00
                        | 合计     | 12.00 | 12.00 | 12.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 12.00 | 12.00 |
                """))
                .containsExactly(
                        "必须修改 表3!C5 C6 C4 表3 合计 合计为 12.00 万元，按 2010301 行政运行 + 2010302 一般行政管理事务 应为 12.00 + 5.00 = 17"
                                + ".00 万元，相差 5.00 万元；四舍五入造成的差须小于 0.015。表3 多出一行 2010302 一般行政管理事务（表3!C5），其他表没有",
                        "  not-filled-in 表3  项目支出",
                        "  B03-01 表3 合计 合计",
                        "  X23-01 表3 2010302 合计");
    }

    @Test
    void aRowThatTheSumsCountIsOneTooManyWhereOtherTablesHaveLess() {
        assertThat(WordedFindings.in(WordedFindings.INCOME_AND_SPENDING + """
                一、本年收入       | 12.00 | 201 一般公共服务支出 | 12.00
                1.一般公共预算拨款 | 12.00 |                      |
                其中：一般财力     | 12.00 |                      |
                收入总计           | 12.00 | 支出总计             | 12.00
                """ + WordedFindings.SOURCES + """
                201     | 一般公共服务支出 | 12.00 | 12.00 | 12.00
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                        | 合计             | 12.00 | 12.00 | 12.00
                """
                        + WordedFindings.SPENDING + """
                201     | 一般公共服务支出 | 17.00 | 12.00 | 5.00
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C6 表3 2010302 一般行政管理事务 合计为 5.00 万元，表2 没有 2010302 这一行。"
                                + "表3 多出一行 2010302 一般行政管理事务（表3!C6），其他表没有",
                        "  X13-01 表1 201 预算数",
                        "  X13-02 表1 支出总计 预算数");
    }

    @Test
    void aRowThatAnotherTableKnowsIsNotOneTooMany() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 12.00 | 12.00 | 0.00
                """))
                .containsExactly(
                        "必须修改 表3!C6 E6 C4 等 4 处 表3 合计 合计为 12.00 万元，"
                                + "按 2010301 行政运行 + 2010302 一般行政管理事务 应为 12.00 + 5.00 = 17.00 万元，相差 5.00 万元；四舍五入造成的差须小于 0.015。"
                                + "表3 的 合计 一行有 2 个数（从 表3!C6 起）像是没有随下级更新，差额正是 2010302 一般行政管理事务 这一行。如把 表3!E6 由 0.00 改为 5.00 万元，"
                                + "可同时消除 2 条问题（仅供参考）",
                        "  B03-02 表3 合计 项目支出");
    }
}
