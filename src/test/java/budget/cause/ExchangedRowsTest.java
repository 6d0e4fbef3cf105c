package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two rows with each other's amounts. */
class ExchangedRowsTest {

    @Test
    void betweenTwoTablesTheTwoRowsAreNamedAndNoneOfTheTablesIsRight() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 5.00  |       | 5.00
                2010302 | 一般行政管理事务 | 12.00 | 12.00 |
                        | 合计             | 17.00 | 12.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C4 C5 表2!C4 等 4 处 表2 与 表3 不一致，相差 7.00 万元：表2 2010301 行政运行 总计为 12.00 万元，"
                                + "表3 2010301 行政运行 合计为 5.00 万元；四舍五入造成的差须小于 0.01。2010301 与 2010302 之间互换了 7.00 万元；"
                                + "在 20103 一级两边相等",
                        "  X23-01 表2 2010302 总计");
    }

    @Test
    void aThirdTableTellsWhichOfTwoHasThem() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行                         | 12.00 | 12.00 | 12.00
                2080505 | 机关事业单位基本养老保险缴费支出 | 5.00  | 5.00  | 5.00
                        | 合计                             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行                         | 5.00  | 5.00  |
                2080505 | 机关事业单位基本养老保险缴费支出 | 12.00 | 12.00 |
                        | 合计                             | 17.00 | 17.00 |
                """
                        + WordedFindings.GENERAL_BUDGET + """
                2010301 | 行政运行                         | 12.00 | 12.00 |
                2080505 | 机关事业单位基本养老保险缴费支出 | 5.00  | 5.00  |
                        | 合计                             | 17.00 | 17.00 |
                """ + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly(
                        "必须修改 表3!C4 C5 表5!C4 表3 2010301 行政运行 合计为 5.00 万元，小于 表5 2010301 行政运行 合计 12.00 万元，相差 7.00 万元；"
                                + "四舍五入造成的差须小于 0.01。表3的 2010301 与 2080505 两行的数像是互换了，相差 7.00 万元",
                        "  X23-01 表2 2010301 总计",
                        "  X23-01 表2 2080505 总计",
                        "  X35-01 表3 2010301 基本支出");
    }

    @Test
    void rowsThatAreOffByDifferentMoneyAreTwoMistakes() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 5.00  |       | 5.00
                2010302 | 一般行政管理事务 | 12.50 | 12.50 |
                        | 合计             | 17.50 | 12.50 | 5.00
                """))
                .containsExactly(
                        "必须修改 表2!C4 表3!C4 表2 与 表3 不一致，相差 7.00 万元：表2 2010301 行政运行 总计为 12.00 万元，"
                                + "表3 2010301 行政运行 合计为 5.00 万元；四舍五入造成的差须小于 0.01",
                        "必须修改 表2!C5 表3!C5 表2 与 表3 不一致，相差 7.50 万元：表2 2010302 一般行政管理事务 总计为 5.00 万元，"
                                + "表3 2010302 一般行政管理事务 合计为 12.50 万元；四舍五入造成的差须小于 0.01");
    }
}
