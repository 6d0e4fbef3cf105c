package budget.submission;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import org.junit.jupiter.api.Test;

/** How large a workbook's figures are, seen from its cells. */
class ScaleTest {

    private static final String HEAD = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            """;

    @Test
    void theTotalIsWhatTwoCellsState() {
        Scale scale = scale("2010350 | 事业运行 | 109.57 | 101.17 | 8.40\n| 合计 | 109.57 | 1011700 | 8.40\n");

        assertThat(scale.stated().map(Scale.Total::amount)).contains(Amount.ofYuan("1095700"));
        assertThat(scale.stated().map(total -> total.cell().seenFrom(""))).contains("表3!C4");
        assertThat(scale.isWhole()).isFalse();
    }

    @Test
    void zeroEverywhereIsNoScaleButAZero() {
        assertThat(scale("2010350 | 事业运行 | 0.00 | 0 | 0\n").isZero()).isTrue();
        assertThat(scale("2010350 | 事业运行 | 0.00 | 0 | 0.01\n").isZero()).isFalse();
    }

    @Test
    void whatCannotBeReadOrIsBlankIsNoZero() {
        assertThat(scale("2010350 | 事业运行 | 0.00 | 待定 | 0\n").isZero()).isFalse();
        assertThat(scale("2010350 | 事业运行 | | |\n").isZero()).isFalse();
    }

    @Test
    void amountsInYuanAreWholeUnderTenThousands() {
        assertThat(scale("2010350 | 事业运行 | 1095700 | 1011700 | 84000\n").isWhole())
                .isTrue();
    }

    private static Scale scale(String rows) {
        return Scale.of(
                Reading.of(Reading.jobOf("表3"), TextWorkbook.of(HEAD + rows).xlsx())
                        .content()
                        .tables());
    }
}
