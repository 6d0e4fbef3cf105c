package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Amounts kept as text, which the sheet's own sums pass over. */
class TextAmountsTest {

    @Test
    void textsThatTheSumsPassOverAreOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出   | ƒSUM(D4:E4)→5.00 | '7.00         | 5.00
                208 | 社会保障和就业支出 | ƒSUM(D5:E5)→2.00 | '6.00         | 2.00
                    | 合计               | ƒSUM(C4:C5)→7.00 | ƒSUM(D4:D5)→0 | ƒSUM(E4:E5)→7.00
                """))
                .containsExactly(
                        "必须修改 表3!D4 D5 表3：2 个数是文本格式（D4:D5），表内的公式没有把它们加进来",
                        "  B03-01 表3 201 合计",
                        "  B03-01 表3 208 合计",
                        "  B03-02 表3 合计 基本支出");
    }

    @Test
    void textsThatTheFormulasCountAreNoMistake() {
        assertThat(WordedFindings.in(WordedFindings.SPENDING + """
                201 | 一般公共服务支出   | ƒD4+E4→12.00 | '7.00        | 5.00
                208 | 社会保障和就业支出 | ƒD5+E5→8.00  | '6.00        | 2.00
                    | 合计               | ƒC4+C5→20.00 | ƒD4+D5→13.00 | ƒSUM(E4:E5)→7.00
                """)).isEmpty();
    }
}
