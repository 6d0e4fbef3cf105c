package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures in the goal text of a target table, against the indicators and the amounts of that table. */
class GoalFiguresTest {

    private static final String TABLE = """
            项目支出绩效目标表
            单位：万元
            项目名称     | 甲项目
            年度预算总额 | 150.00
            项目总体目标 | %s
            一级指标 | 二级指标 | 三级指标 | 指标值 | 分值权重
            产出指标 | 数量指标 | 维护系统数量（个） | >=70个 | 20
                     |          | 保障人员数 | >=2人 | 20
                     |          | 组织应急演练次数 | >=6次 | 20
                     | 质量指标 | 系统故障率 | <=10%% | 20
            成本指标 | 经济成本指标 | 电费 | <=44万 | 20
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            维护应用系统个数不少于70个，系统故障率小于10%，电费成本44万元，保障人员2名        | -
            电费成本440,000元，年度预算总额150万元                                           | -
            维护应用系统个数不少于80个                                                       | 维护应用系统个数不少于【80个】 ≠ 维护系统数量 >=70个
            系统故障率小于12％                                                               | 系统故障率小于【12%】 ≠ 系统故障率 <=10%
            电费成本45万元，保障人员2名                                                      | 电费成本【45万元】 ≠ 电费 <=44万
            电费成本44.00万元，年度预算总额1500000元                                        | -
            电费成本44.01万元，保障人员2名                                                   | 电费成本【44.01万元】 ≠ 电费 <=44万
            2023年度预算总额160万元                                                          | 年度预算总额【160万元】 ≠ 年度预算总额 150.00万元
            组织综合演练2次、专项演练4次，共计6次                                            | -
            组织综合演练2次、专项演练4次                                                     | -
            服务群众3000人次，发放手册500份，维护网站9个                                     | -
            """)
    void aFigureIsHeldAgainstTheIndicatorOfItsName(String goal, String said) {
        List<String> found =
                Reading.of(
                                Reading.sampleJob(),
                                TextWorkbook.of(TABLE.formatted(goal)).xlsx())
                        .content()
                        .findings()
                        .stream()
                        .filter(finding -> finding.code() == FindingCode.GOAL_DIFFERS)
                        .map(GoalFiguresTest::said)
                        .toList();
        assertThat(found).isEqualTo(said == null ? List.of() : List.of(said));
    }

    /** A table kept in 元 states money down to 分; the sentence gives it in 万元. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            150万元          | 0
            150.00万元       | 0
            150.0037万元     | 0
            1500037.12元     | 0
            150.01万元       | 1
            150.0038万元     | 1
            1500037.13元     | 1
            """)
    void moneyIsComparedAsItIsPrinted(String money, int said) {
        String table = TABLE.replace("单位：万元", "单位：元").replace("| 150.00", "| 1500037.12");
        List<Finding> found = Reading.of(
                        Reading.sampleJob(),
                        TextWorkbook.of(table.formatted("2023年度预算总额" + money)).xlsx())
                .content()
                .findings();
        assertThat(found)
                .filteredOn(finding -> finding.code() == FindingCode.GOAL_DIFFERS)
                .hasSize(said);
    }

    private static String said(Finding finding) {
        return finding.arguments().get(0) + " ≠ " + finding.arguments().get(1) + " "
                + finding.arguments().get(2);
    }

    /** Each figure of the real document's goals that an indicator states, changed alone. */
    @Test
    void theRealGoalsHoldAndMostChangedFiguresAreFound() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/seed/targets.txt"));
        int changed = 0;
        List<String> missed = new ArrayList<>();
        assertThat(differing(lines)).isEmpty();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith("项目总体目标")) {
                Matcher figure = Pattern.compile("[0-9]+(?:\\.[0-9]+)?").matcher(lines.get(at));
                while (figure.find()) {
                    List<String> other = new ArrayList<>(lines);
                    other.set(
                            at,
                            lines.get(at).substring(0, figure.start())
                                    + "7"
                                    + lines.get(at).substring(figure.start()));
                    changed++;
                    if (differing(other).size() != 1) {
                        missed.add(lines.get(at).substring(Math.max(0, figure.start() - 12), figure.end() + 2));
                    }
                }
            }
        }
        System.out.printf(
                "goals: %d of %d changed figures found, missed %s%n", changed - missed.size(), changed, missed);
        assertThat(changed).isGreaterThan(30);
        assertThat(missed).hasSizeLessThan(changed / 5);
    }

    private static List<Finding> differing(List<String> targets) {
        return Reading.of(
                        Reading.sampleJob(),
                        TextWorkbook.of(String.join("\n", targets)).xlsx())
                .content()
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.GOAL_DIFFERS)
                .toList();
    }
}
