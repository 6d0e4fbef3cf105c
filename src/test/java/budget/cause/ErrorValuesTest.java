package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An error is told where it begins, not at every formula that reads it. */
class ErrorValuesTest {

    @Test
    void formulasThatReadAnErrorAreToldUnderIt() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行         | ƒD4+E4→#REF! | ƒNA()→#REF!  | 2.00
                2010302 | 一般行政管理事务 | ƒD5+E5→5.00  |              | 5.00
                        | 合计             | ƒC4+C5→#REF! | ƒD4+D5→#REF! | ƒE4+E5→7.00
                """))
                .containsExactly(
                        "必须修改 表3!D4 表3 2010301 基本支出：金额栏里是错误值 #REF!",
                        "  amount-error-value 表3 2010301 合计",
                        "  amount-error-value 表3 合计 合计",
                        "  amount-error-value 表3 合计 基本支出");
    }

    @Test
    void formulasThatReadWordsAreToldUnderThese() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行         | ƒD4+E4→#VALUE! | 待定 | 2.00
                2010302 | 一般行政管理事务 | ƒD5+E5→5.00    |      | 5.00
                        | 合计             | ƒC4+C5→#VALUE! |      | ƒE4+E5→7.00
                """))
                .containsExactly(
                        "必须修改 表3!D4 表3 2010301 基本支出：金额栏里写的是“待定”，不是数",
                        "  amount-error-value 表3 2010301 合计",
                        "  amount-error-value 表3 合计 合计");
    }

    @Test
    void errorsThatDoNotReadEachOtherAreTwoMistakes() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                2010301 | 行政运行         | ƒD4+E4→#REF!   | ƒNA()→#REF! | 2.00
                2010302 | 一般行政管理事务 | ƒD5+E5→#VALUE! | 1.00        | ƒLEFT(1)→#VALUE!
                        | 合计             | 13.00          | 6.00        | 7.00
                """))
                .containsExactly(
                        "必须修改 表3!D4 表3 2010301 基本支出：金额栏里是错误值 #REF!",
                        "  amount-error-value 表3 2010301 合计",
                        "必须修改 表3!E5 表3 2010302 项目支出：金额栏里是错误值 #VALUE!",
                        "  amount-error-value 表3 2010302 合计");
    }
}
