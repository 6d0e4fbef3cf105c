package budget.rule;

import static budget.rule.Verdict.BROKEN;
import static budget.rule.Verdict.EXACT;
import static budget.rule.Verdict.ROUNDING;
import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.Rounding;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printed figures say of each other: nothing is tolerated, and nothing is held against rounding. */
class VerdictTest {

    private static final String ACROSS = "表3[*].合计 = 表3[*].基本支出 + 表3[*].项目支出";

    @ParameterizedTest
    @CsvSource({
        "0.43,  0.43,  EXACT",
        "0.42,  0.43,  BROKEN",
        "0.165, 0.17,  ROUNDING",
        "0.165, 0.16,  ROUNDING",
        "2.155, 2.16,  ROUNDING",
        "2.155, 2.15,  ROUNDING",
        "2.155, 2.14,  BROKEN",
        "170,   170.00, EXACT",
        "170,   170.01, BROKEN",
        "0,     0.004, BROKEN",
        "0.00,  0.004, ROUNDING",
        "0.00,  0.01,  BROKEN"
    })
    void oneFactToldTwiceIsJudgedByTheDecimalsOfBothCells(String one, String other, Verdict verdict) {
        assertThat(Claims.judge("表3[*].合计 = 表5[*].合计", "表3 | 合计\n201 | " + one + "\n表5 | 合计\n201 | " + other))
                .containsExactly(verdict);
    }

    @Test
    void aRowThatIsOffByAsMuchAsItsThreeCellsMayHideIsBroken() {
        assertThat(Claims.judge(ACROSS, "表3 | 合计 | 基本支出 | 项目支出\n合计 | 3.01 | 1.00 | 2.00"))
                .containsExactly(ROUNDING);
        assertThat(Claims.judge(ACROSS, "表3 | 合计 | 基本支出 | 项目支出\n合计 | 3.015 | 1.00 | 2.00"))
                .containsExactly(BROKEN);
    }

    @Test
    void sixteenLinesThatAddTo1287UnderAPrinted1288AreRounding() {
        assertThat(underTotal("12.88", 16, "0.80", "0.87")).containsExactly(ROUNDING);
    }

    @Test
    void twoLinesThatAddTo042UnderAPrinted045AreBroken() {
        assertThat(underTotal("0.45", 2, "0.20", "0.22")).containsExactly(BROKEN);
    }

    @Test
    void aThousandLinesMayBe49OffButNot51() {
        assertThat(underTotal("1004.90", 1000, "1.00", "1.00")).containsExactly(ROUNDING);
        assertThat(underTotal("1005.10", 1000, "1.00", "1.00")).containsExactly(BROKEN);
    }

    /** The verdict on a total over lines that are alike but for the last. */
    private static java.util.Set<Verdict> underTotal(String total, int lines, String each, String last) {
        StringBuilder figures = new StringBuilder("表7 | 项目支出合计\n合计 | " + total + "\n");
        IntStream.rangeClosed(1, lines)
                .forEach(line -> figures.append("2010399/项目" + line + " | " + (line < lines ? each : last) + "\n"));
        return Claims.judge("表7[合计].项目支出合计 = sum(表7[项目].项目支出合计)", figures.toString());
    }

    @Test
    void aSheetInYuanIsTakenAtItsWord() {
        assertThat(ofTwoLines("64350.00", "64350.00")).isEqualTo(BROKEN);
        assertThat(ofTwoLines("64400.00", "64400.00")).isEqualTo(EXACT);
        assertThat(ofTwoLines("64400.00", "64399.99")).isEqualTo(ROUNDING);
    }

    /** The verdict on a total of 128,800 元 over two lines in 元. */
    private static Verdict ofTwoLines(String one, String other) {
        Amount lines = Amount.ofYuan(one).plus(Amount.ofYuan(other));
        return Verdict.of(
                Operator.EQUAL, Amount.ofYuan("128800.00").minus(lines).fen(), 3 * Rounding.half(2, AmountUnit.YUAN));
    }

    @ParameterizedTest
    @CsvSource({"2.00, 1.00, EXACT", "1.00, 1.00, EXACT", "0.995, 1.00, ROUNDING", "0.99, 1.00, BROKEN"})
    void atLeastIsBrokenOnlyBelowWhatRoundingMayHide(String one, String other, Verdict verdict) {
        assertThat(Claims.judge("表3[*].合计 >= 表5[*].合计", "表3 | 合计\n201 | " + one + "\n表5 | 合计\n201 | " + other))
                .containsExactly(verdict);
    }
}
