package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A row under the code of another one. */
class MistypedCodesTest {

    @Test
    void aRowThatBearsTheNameOfAnotherCodeHasTheWrongCode() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010399 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表3!A5 C5 表3 2010399：编码 2010399（一般行政管理事务）应为 2010302（一般行政管理事务）：名称与那里的相同",
                        "  name-of-another-code 表3 2010399",
                        "  X23-01 表2 2010302 总计",
                        "  X23-01 表3 2010399 合计");
    }

    @Test
    void twoTablesWithTheSameWrongCodeAreOneMistakeAndTheRightCodeOfAThirdIsNoMistake() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010399 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """
                        + WordedFindings.GENERAL_BUDGET + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010399 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """ + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly(
                        "必须修改 表3!A5 C5 表5!A5 等 4 处 表3 2010399：编码 2010399（一般行政管理事务）应为 2010302（一般行政管理事务）：名称与那里的相同",
                        "  name-of-another-code 表3 2010399",
                        "  X23-01 表2 2010302 总计",
                        "  X23-01 表3 2010399 合计",
                        "  X25-04 表5 2010399 合计",
                        "  X25-04 表2 2010302 一般公共预算");
    }

    @Test
    void ofTwoRowsThatBearTheirOwnNamesOneHasTheWrongCode() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行                               | 12.00 | 12.00 |
                2010399 | 其他政府办公厅（室）及相关机构事务支出 | 5.00  |       | 5.00
                        | 合计                                   | 17.00 | 12.00 | 5.00
                """))
                .containsExactly(
                        "必须修改 表2!A5 C5 表3!A5 表2 2010302：编码 2010302（一般行政管理事务）与其他表的 2010399（其他政府办公厅（室）及相关机构事务支出）数相同而编"
                                + "码不同，必有一处填错",
                        "  X23-01 表2 2010302 总计",
                        "  X23-01 表3 2010399 合计");
    }

    @Test
    void aThirdTableTellsWhichOfTwoCodesIsWrong() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行                               | 12.00 | 12.00 |
                2010399 | 其他政府办公厅（室）及相关机构事务支出 | 5.00  |       | 5.00
                        | 合计                                   | 17.00 | 12.00 | 5.00
                """
                        + WordedFindings.GENERAL_BUDGET + """
                2010301 | 行政运行         | 12.00 | 12.00 |
                2010302 | 一般行政管理事务 | 5.00  |       | 5.00
                        | 合计             | 17.00 | 12.00 | 5.00
                """ + WordedFindings.NO_OTHER_BUDGETS))
                .containsExactly(
                        "必须修改 表3!A5 C5 表3 2010399：编码 2010399（其他政府办公厅（室）及相关机构事务支出）应为 2010302（一般行政管理事务）：同样的数在其他表列在那里",
                        "  X23-01 表2 2010302 总计",
                        "  X23-01 表3 2010399 合计",
                        "  X35-01 表5 2010302 合计",
                        "  X35-01 表5 2010302 项目支出");
    }

    @Test
    void rowsWithOtherCodesAndOtherAmountsAreTwoMistakes() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行                               | 12.00 | 12.00 |
                2010399 | 其他政府办公厅（室）及相关机构事务支出 | 6.00  |       | 6.00
                        | 合计                                   | 18.00 | 12.00 | 6.00
                """))
                .containsExactly(
                        "必须修改 表2!C5 表2 2010302 一般行政管理事务 总计为 5.00 万元，表3 没有 2010302 这一行",
                        "必须修改 表3!C5 表3 2010399 其他政府办公厅（室）及相关机构事务支出 合计为 6.00 万元，表2 没有 2010399 这一行");
    }
}
