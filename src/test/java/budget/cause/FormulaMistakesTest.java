package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A formula that adds up too little. */
class FormulaMistakesTest {

    @Test
    void whatReadsASumThatStopsTooEarlyIsToldUnderIt() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出   | 12.00        | 7.00              | 5.00
                208 | 社会保障和就业支出 | 8.00         | 6.00              | 2.00
                210 | 卫生健康支出       | 3.50         | 2.40              | 1.10
                    | 合计               | ƒD7+E7→21.10 | ƒSUM(D4:D5)→13.00 | ƒSUM(E4:E6)→8.10
                """))
                .containsExactly(
                        "必须修改 表3!D7 表3 合计 基本支出：公式只加了 D4:D5，没有加 D6", "  B03-02 表3 合计 合计", "  B03-02 表3 合计 基本支出");
    }

    @Test
    void sumsThatAllLeaveOutTheSameRowAreOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出   | 12.00             | 7.00              | 5.00
                208 | 社会保障和就业支出 | 8.00              | 6.00              | 2.00
                210 | 卫生健康支出       | 3.50              | 2.40              | 1.10
                    | 合计               | ƒSUM(C4:C5)→20.00 | ƒSUM(D4:D5)→13.00 | ƒSUM(E4:E5)→7.00
                """))
                .containsExactly(
                        "必须修改 表3!C7 D7 E7 表3 合计：公式只加了 C4:C5, D4:D5, E4:E5，没有加 C6 D6 E6",
                        "  B03-02 表3 合计 合计",
                        "  B03-02 表3 合计 基本支出",
                        "  B03-02 表3 合计 项目支出");
    }

    @Test
    void aSumOfARowThatLeavesAColumnOutIsNamed() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出   | ƒD4→7.00     | 7.00              | 5.00
                208 | 社会保障和就业支出 | ƒD5+E5→8.00  | 6.00              | 2.00
                    | 合计               | ƒC4+C5→15.00 | ƒSUM(D4:D5)→13.00 | ƒSUM(E4:E5)→7.00
                """))
                .containsExactly("必须修改 表3!C4 表3 201 合计：公式只加了 D4，没有加 E4", "  B03-01 表3 201 合计", "  B03-01 表3 合计 合计");
    }

    @Test
    void aSumThatNamesAllItsPartsIsOnlyOutOfDate() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出   | 12.00        | 7.00              | 5.00
                208 | 社会保障和就业支出 | 8.00         | 6.00              | 2.00
                210 | 卫生健康支出       | 3.50         | 2.40              | 1.10
                    | 合计               | ƒD7+E7→21.10 | ƒSUM(D4:D6)→13.00 | ƒSUM(E4:E6)→8.10
                """))
                .containsExactly(
                        "必须修改 表3!D7 表3 合计 基本支出：公式 SUM(D4:D6) 存下的结果是 13，按它所指的各格相加应为 15.4",
                        "  B03-02 表3 合计 合计",
                        "  B03-02 表3 合计 基本支出");
    }
}
