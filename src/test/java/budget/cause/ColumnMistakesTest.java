package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two columns with each other's amounts, or the amounts of a column a row out of place. */
class ColumnMistakesTest {

    @Test
    void twoColumnsWithEachOthersAmountsAreOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.BASIC_SPENDING + """
                301   | 工资福利支出   | 12.00 |      | 12.00
                30101 | 基本工资       | 9.00  |      | 9.00
                30102 | 津贴补贴       | 3.00  |      | 3.00
                302   | 商品和服务支出 | 5.00  | 5.00 |
                30201 | 办公费         | 5.00  | 5.00 |
                      | 合计           | 17.00 | 5.00 | 12.00
                """))
                .containsExactly(
                        "必须修改 表6!D4 D5 D6 等 6 处 表6 人员经费：“人员经费”与“公用经费”两栏的数像是互换了",
                        "  B06-03 表6 合计 人员经费",
                        "  B06-04 表6 合计 公用经费");
    }

    @Test
    void anotherTableTellsOfTwoColumnsThatAgreeWithEachOther() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行         | 12.00 |      | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00 |
                2010350 | 事业运行         | 4.00  | 1.00 | 3.00
                        | 合计             | 21.00 | 6.00 | 15.00
                """ + WordedFindings.GENERAL_BUDGET + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                2010350 | 事业运行         | 4.00  | 3.00  | 1.00
                        | 合计             | 21.00 | 15.00 | 6.00
                """
                        + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly(
                        "必须修改 表3!D4 D5 D6 等 4 处 表3 基本支出：“基本支出”与“项目支出”两栏的数像是互换了",
                        "  X35-01 表3 2010301 基本支出",
                        "  X35-01 表3 2010302 项目支出",
                        "  X35-01 表3 2010350 基本支出");
    }

    @Test
    void aColumnThatSlidDownARowAndLostItsLastAmountIsOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行                               | 12.00 |       |
                2010302 | 一般行政管理事务                       | 5.00  | 12.00 |
                2010350 | 事业运行                               | 6.00  | 5.00  |
                2010399 | 其他政府办公厅（室）及相关机构事务支出 | 7.00  | 6.00  |
                        | 合计                                   | 30.00 | 30.00 |
                """))
                .containsExactly(
                        "必须修改 表3!D4 D5 D6 等 5 处 表3 基本支出：“基本支出”一栏的数像是整体错开了一行（向下）",
                        "  B03-01 表3 2010301 合计",
                        "  B03-01 表3 2010302 合计",
                        "  B03-01 表3 2010350 合计",
                        "  B03-01 表3 2010399 合计",
                        "  B03-02 表3 合计 基本支出");
    }

    @Test
    void aColumnThatSlidUpWithItsTotalIsOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行                               | 12.00 | 5.00  |
                2010302 | 一般行政管理事务                       | 5.00  | 6.00  |
                2010350 | 事业运行                               | 6.00  | 7.00  |
                2010399 | 其他政府办公厅（室）及相关机构事务支出 | 7.00  | 30.00 |
                        | 合计                                   | 30.00 |       |
                """))
                .containsExactly(
                        "必须修改 表3!D4 D5 D6 等 5 处 表3 基本支出：“基本支出”一栏的数像是整体错开了一行（向上）",
                        "  not-filled-in 表3  基本支出",
                        "  B03-01 表3 2010301 合计",
                        "  B03-01 表3 2010302 合计",
                        "  B03-01 表3 2010350 合计",
                        "  B03-01 表3 2010399 合计",
                        "  B03-01 表3 合计 合计");
    }

    @Test
    void oneAmountInTheOtherColumnIsNoMistakeOfTheWholeColumn() {
        assertThat(WordedFindings.in(WordedFindings.BASIC_SPENDING + """
                301   | 工资福利支出   | 12.00 | 9.00 | 3.00
                30101 | 基本工资       | 9.00  | 9.00 |
                30102 | 津贴补贴       | 3.00  |      | 3.00
                302   | 商品和服务支出 | 5.00  |      | 5.00
                30201 | 办公费         | 5.00  |      | 5.00
                      | 合计           | 17.00 | 9.00 | 8.00
                """))
                .containsExactly(
                        "必须修改 表6!E6 D6 D9 等 4 处 表6 合计 人员经费为 9.00 万元，按 301 工资福利支出 合计 应为 12.00 万元，相差 3.00 万元；"
                                + "四舍五入造成的差须小于 0.01。有 3.00 万元 像是填错了地方：现在 表6!E6（表6 30102 津贴补贴 公用经费），"
                                + "应在 表6!D6（表6 30102 津贴补贴 人员经费）",
                        "  B06-04 表6 合计 公用经费");
    }
}
