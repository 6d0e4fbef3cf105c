package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A row that other tables have and one does not. */
class MissingRowsTest {

    @Test
    void aRowThatTheSumsStillCountIsMissing() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!C5 D5 E5 等 4 处 表3 没有 2010301 这一行，表2 有：2010301 行政运行",
                        "  B03-02 表3 合计 合计",
                        "  B03-02 表3 合计 基本支出",
                        "  X23-01 表2 2010301 总计");
    }

    @Test
    void aRowThatTheSumsDoNotCountEitherIsMissing() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                201     | 一般公共服务支出 | 17.00 | 17.00 | 17.00
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                201     | 一般公共服务支出 | 5.00 |  | 5.00
                2010302 | 一般行政管理事务 | 5.00 |  | 5.00
                        | 合计             | 5.00 |  | 5.00
                """
                        + WordedFindings.GENERAL_BUDGET + """
                201     | 一般公共服务支出 | 17.00 | 12.00 | 5.00
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """ + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly(
                        "必须修改 表3!C4 E4 表2!C5 表3 没有 2010301 这一行，表2 有：2010301 行政运行",
                        "  X23-01 表2 2010301 总计",
                        "  X35-01 表5 2010301 合计",
                        "  X35-01 表5 2010301 基本支出",
                        "  X35-02 表3 合计 合计");
    }

    @Test
    void aRowOfAnotherClassificationIsMissing() {
        assertThat(WordedFindings.in(WordedFindings.GENERAL_BUDGET + """
                2010301 | 行政运行   | 12.00 | 12.00 |
                2210201 | 住房公积金 | 3.00  | 3.00  |
                        | 合计       | 15.00 | 15.00 |
                """ + WordedFindings.BASIC_SPENDING + """
                301   | 工资福利支出 | 15.00 | 15.00 |
                30101 | 基本工资     | 12.00 | 12.00 |
                      | 合计         | 15.00 | 15.00 |
                """))
                .containsExactly(
                        "必须修改 表6!C4 D4 表5!D5 表6 没有 30113 这一行，表5 有：2210201 住房公积金",
                        "  B06-02 表6 301 合计",
                        "  B06-02 表6 301 人员经费",
                        "  X56-13 表5 2210201 基本支出");
    }

    @Test
    void aRowWithoutAmountsIsMissedNowhere() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 |       |       |
                        | 合计             | 12.00 | 12.00 | 12.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行 | 12.00 | 12.00 |
                        | 合计     | 12.00 | 12.00 |
                """))
                .isEmpty();
    }

    @Test
    void nobodyMissesARowWithNegativeMoney() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行         | 12.00 | 7.00 | 5.00
                2010302 | 一般行政管理事务 | 4.00  |      | 4.00
                        | 合计             | 16.00 | 7.00 | 9.00
                """ + WordedFindings.GENERAL_BUDGET + """
                2010301 | 行政运行         | 12.00 | 7.00  | 5.00
                2010302 | 一般行政管理事务 | 4.00  | 4.00  |
                        | 合计             | 16.00 | 11.00 | 5.00
                """
                        + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly("必须修改 表3!D5 表5!D5 表3 2010302 一般行政管理事务 基本支出空着，小于 表5 2010302 一般行政管理事务 基本支出 4.00 万元，"
                        + "相差 4.00 万元；四舍五入造成的差须小于 0.005。如在 表3!D5 填上 4.00 万元，可同时消除 1 条问题（仅供参考）");
    }
}
