package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.FilledRow;
import budget.sample.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which listed line of a form a label stands for. */
class ItemMatcherTest {

    @Test
    void aLabelIsItsPathFromTheTop() {
        assertThat(pathsOf("一、本年收入", "1.一般公共预算拨款", "其中：一般财力", "5.单位资金", "其他收入"))
                .containsExactly(
                        "一、本年收入",
                        "一、本年收入/1.一般公共预算拨款",
                        "一、本年收入/1.一般公共预算拨款/其中：一般财力",
                        "一、本年收入/5.单位资金",
                        "一、本年收入/5.单位资金/其他收入");
    }

    @ParameterizedTest
    @CsvSource({
        "一、本年收入, 一、本年收入",
        "▫一、本 年 收 入▫, 一、本年收入",
        "本年收入, 一、本年收入",
        "（一）本年收入, 一、本年收入",
        "一、本年收入合计, 一、本年收入",
        "二、上年结转, 二、上年结转结余",
        "１．一般公共预算拨款, 一、本年收入/1.一般公共预算拨款",
        "1、一般公共预算拨款, 一、本年收入/1.一般公共预算拨款",
        "2.政府性基金预算拨款, 一、本年收入/2.基金预算拨款",
        "（一）一般财力, 一、本年收入/1.一般公共预算拨款/其中：一般财力",
        "4.财政专户(教育收费), 一、本年收入/4.财政专户核拨"
    })
    void numberingBlanksAndAliasesDoNotDecide(String label, String path) {
        assertThat(pathsOf(label)).containsExactly(path);
    }

    @Test
    void theSameLabelUnderTwoParentsIsTheNextOneThatFits() {
        assertThat(pathsOf("本年收入", "一般公共预算拨款", "单位资金", "上年结转结余", "财政拨款结转", "一般公共预算拨款", "非财政拨款结转结余", "单位资金"))
                .containsExactly(
                        "一、本年收入",
                        "一、本年收入/1.一般公共预算拨款",
                        "一、本年收入/5.单位资金",
                        "二、上年结转结余",
                        "二、上年结转结余/1.财政拨款结转",
                        "二、上年结转结余/1.财政拨款结转/其中：一般公共预算拨款",
                        "二、上年结转结余/2.非财政拨款结转结余",
                        "二、上年结转结余/2.非财政拨款结转结余/单位资金");
    }

    @Test
    void aParentThatIsLeftOutDoesNotMoveItsLines() {
        assertThat(pathsOf("一、本年收入", "1.一般公共预算拨款", "1.财政拨款结转", "其中：一般公共预算拨款"))
                .containsExactly("一、本年收入", "一、本年收入/1.一般公共预算拨款", "二、上年结转结余/1.财政拨款结转", "二、上年结转结余/1.财政拨款结转/其中：一般公共预算拨款");
    }

    @Test
    void linesInAnotherOrderAreFoundAllTheSame() {
        assertThat(pathsOf("二、上年结转结余", "1.财政拨款结转", "其中：一般公共预算拨款", "一、本年收入", "1.一般公共预算拨款"))
                .containsExactly(
                        "二、上年结转结余",
                        "二、上年结转结余/1.财政拨款结转",
                        "二、上年结转结余/1.财政拨款结转/其中：一般公共预算拨款",
                        "一、本年收入",
                        "一、本年收入/1.一般公共预算拨款");
    }

    @Test
    void aLineThatTheFormDoesNotListIsAFindingIfItHoldsAnAmount() {
        Reading reading = reading("一、本年收入", "6.土地出让收入");

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!B6 表1：第 6 行“6.土地出让收入”看不出是什么科目或项目，其中的数没有着落");
    }

    @Test
    void aLineThatStandsTwiceIsADuplicate() {
        Reading reading = reading("一、本年收入", "1.一般公共预算拨款", "1.一般公共预算拨款");

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A7 表1 一、本年收入/1.一般公共预算拨款：同一行出现了两次：第 6 行和第 7 行");
    }

    private static List<String> pathsOf(String... labels) {
        return FilledRow.of(reading(labels).content().tables().get(0)).stream()
                .map(row -> row.key().text())
                .filter(key -> !key.equals("收入总计"))
                .toList();
    }

    private static Reading reading(String... labels) {
        StringBuilder rows = new StringBuilder();
        Arrays.stream(labels).forEach(label -> rows.append(label).append(" | 1.00 |  |\n"));
        return Reading.of("表1", """
                部门（单位）收支总体情况表
                单位：万元
                收入 | <      | 支出     | <
                项目 | 预算数 | 功能分类 | 预算数
                %s收入总计 | 1.00 | 支出总计 | 1.00
                """.formatted(rows));
    }
}
