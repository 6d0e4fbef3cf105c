package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Performance-target tables: labelled cells above, indicators below. */
class TargetTablesTest {

    private static final String TARGET = """
            #sheet 绩效目标表
            项  目  支  出  绩  效  目  标  表
            (2023年)
            预算单位         | 某局
            项目名称         | %s             |        |                | 项目负责人 | 林向晚
            项目资金（万元） | 年度预算总额： | %s     | 其中：财政拨款 | 0          | 其他资金： | 8.4
            项目总体目标     | 保障人员不少于8人
            一级指标         | 二级指标       | 三级指标       | 指标值      | 指标值设置依据 | 上年完成值 | 指标分值权重
            产出指标         | 数量指标       | 保障人员数     | >=8人       | 历史标准       | 7          | 10
                             |                | 保障机房数     | >=2处       |                |            | 10
                             | 时效指标       | 及时率         | >=95%%      |                |            | 20
            成本指标         | 经济成本指标   | 日均经费       | <=16.50元/天 |               |            | 5
                             |                | 应急资金       | <=2万元     |                |            | 5
            效益指标         | 社会效益指标   | 保障力度       | 有效提升    |                |            | 30
            """;

    @Test
    void theLabelledAmountsAreFactsOfTheProject() {
        Reading reading = Reading.of("绩效", TARGET.formatted("某项目/经费", "8.4"));

        assertThat(reading.facts())
                .containsExactly(
                        "绩效目标表!C5 绩效 某项目／经费 年度预算总额 8.4万元",
                        "绩效目标表!E5 绩效 某项目／经费 财政拨款 0万元",
                        "绩效目标表!G5 绩效 某项目／经费 其他资金 8.4万元");
        assertThat(reading.content().unitNames()).containsExactly("某局");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theRowsBelowAreIndicatorsAndNoFacts() {
        Reading reading = Reading.of("绩效", TARGET.formatted("某项目", "8.4"));

        assertThat(reading.indicators())
                .containsExactly(
                        "某项目 | 产出指标 | 数量指标 | 保障人员数 | >= | 8 | 人 | 10",
                        "某项目 | 产出指标 | 数量指标 | 保障机房数 | >= | 2 | 处 | 10",
                        "某项目 | 产出指标 | 时效指标 | 及时率 | >= | 95 | % | 20",
                        "某项目 | 成本指标 | 经济成本指标 | 日均经费 | <= | 16.50 | 元/天 | 5",
                        "某项目 | 成本指标 | 经济成本指标 | 应急资金 | <= | 2 | 万元 | 5",
                        "某项目 | 效益指标 | 社会效益指标 | 保障力度 |  |  | 有效提升 | 30");
        assertThat(reading.facts()).hasSize(3);
    }

    @Test
    void manyTargetTablesMayStandOnOneSheetOrOnMany() {
        Reading reading = Reading.of(
                "绩效",
                TARGET.formatted("甲", "1") + "\n" + TARGET.formatted("乙", "2").replace("#sheet 绩效目标表\n", ""),
                TARGET.formatted("丙", "3").replace("#sheet 绩效目标表", "#sheet 续"));

        assertThat(reading.facts())
                .filteredOn(fact -> fact.contains("年度预算总额"))
                .containsExactly("绩效目标表!C5 绩效 甲 年度预算总额 1万元", "绩效目标表!C18 绩效 乙 年度预算总额 2万元", "续!C5 绩效 丙 年度预算总额 3万元");
        assertThat(reading.indicators()).hasSize(18);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void anIndicatorWithAWeightAndNoNameOrValueCountsAndSaysSo() {
        Reading reading = Reading.of(
                "绩效",
                TARGET.formatted("甲", "1")
                        .replace("| 保障机房数     | >=2处", "|                | >=2处")
                        .replace("| 及时率         | >=95%", "| 及时率         | "));

        assertThat(reading.findings())
                .containsExactly("须作说明 绩效目标表!G9 绩效 甲：第 9 行有分值权重的指标没有填名称", "须作说明 绩效目标表!G10 绩效 甲：第 10 行有分值权重的指标没有填指标值");
        assertThat(reading.indicators())
                .hasSize(6)
                .contains("甲 | 产出指标 | 数量指标 |  | >= | 2 | 处 | 10", "甲 | 产出指标 | 时效指标 | 及时率 |  |  |  | 20");
    }

    @Test
    void theUnitOfMoneyMayStandInTheLabel() {
        Reading reading = Reading.of("绩效", """
                项目支出绩效目标表
                项目名称             | 甲项目
                项目资金（元）       | 年度预算总额： | 84000
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C3 绩效 甲项目 年度预算总额 84000元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void anAmountMayStandBehindTheColonOfItsLabel() {
        Reading reading = Reading.of("绩效", """
                项目支出绩效目标表
                单位：万元
                项目名称：甲项目
                年度预算总额：8.4  | 其中：财政拨款：8.4 | 其他资金：0
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!A4 绩效 甲项目 年度预算总额 8.4万元", "Sheet1!B4 绩效 甲项目 财政拨款 8.4万元", "Sheet1!C4 绩效 甲项目 其他资金 0万元");
    }

    @Test
    void wordsForAnAmountAreAFinding() {
        Reading reading = Reading.of("绩效", TARGET.formatted("某项目", "八万四"));

        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.findings()).containsExactly("必须修改 绩效目标表!C5 绩效 某项目 年度预算总额：金额栏里写的是“八万四”，不是数");
    }

    @Test
    void amountsOfATargetTableWithoutAProjectHaveNoPlace() {
        Reading reading = Reading.of("绩效", TARGET.formatted("", "8.4"));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).containsExactly("必须修改 绩效目标表!C5 E5 G5 绩效：第 5 行“项目名称”看不出是什么科目或项目，其中的数没有着落");
    }

    @Test
    void twoTargetTablesOfOneProjectAreADuplicateThatWantsAnExplanation() {
        Reading reading = Reading.of(
                "绩效",
                TARGET.formatted("甲", "1") + "\n" + TARGET.formatted("甲", "2").replace("#sheet 绩效目标表\n", ""));

        assertThat(reading.findings()).containsExactly("须作说明 绩效目标表!B17 B4 绩效 甲：同一行出现了两次：第 4 行和第 17 行");
    }

    @Test
    void anAmountMergedOverThePlacesOfSeveralIsNoFigureOfAny() {
        Reading reading = Reading.of("绩效", """
                项目支出绩效目标表
                单位：万元
                项目名称       | 甲项目
                年度预算总额   | 8.4
                其中：财政拨款 | ^
                其他资金       | 0
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!B6 绩效 甲项目 其他资金 0万元");
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!B4 绩效：金额 8.4 写在合并的单元格 B4:B5 里，看不出各行各栏是多少");
    }

    @Test
    void anAmountBesideNoLabelOfTheLayoutIsSaid() {
        Reading reading = Reading.of("绩效", TARGET.formatted("某项目", "8.4").replace("其中：财政拨款 | 0 ", "其中：本级资金 | 7 "));

        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.findings()).containsExactly("须作说明 绩效目标表!E5 绩效：第 5 行“项目资金（万元）”在表的范围以外，其中 1 个数没有读取，最大的是 7");
    }

    @Test
    void ofAnAmountThatCannotBeReadNoRuleSaysThatItIsNotThere() {
        Reading reading = Reading.of(
                Reading.sampleJob(),
                TextWorkbook.of(TARGET.formatted("某项目", "约8.4")
                                .replace("财政拨款 | 0 ", "财政拨款 | 8.4 ")
                                .replace("8.4\n", "0\n"))
                        .xlsx());

        assertThat(reading.findings())
                .filteredOn(finding -> finding.contains("绩效目标表!"))
                .filteredOn(finding -> finding.contains("年度预算总额"))
                .containsExactly("必须修改 绩效目标表!C5 绩效 某项目 年度预算总额：金额栏里写的是“约8.4”，不是数");
    }

    @Test
    void theNextProjectBeginsATableOfItsOwnWithoutATitleToo() {
        String next = TARGET.formatted("乙", "2").lines().skip(4).collect(Collectors.joining("\n"));

        Reading reading = Reading.of("绩效", TARGET.formatted("甲", "1") + "\n" + next);

        assertThat(reading.facts())
                .filteredOn(fact -> fact.contains("年度预算总额"))
                .containsExactly("绩效目标表!C5 绩效 甲 年度预算总额 1万元", "绩效目标表!C15 绩效 乙 年度预算总额 2万元");
        assertThat(reading.indicators()).hasSize(12);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void anAmountBesideTheIndicatorsIsSaid() {
        Reading reading = Reading.of(
                "绩效",
                TARGET.formatted("某项目", "8.4").replace("| 历史标准       | 7          | 10", "| 历史标准 | 7 | 10 | | 55.5"));

        assertThat(reading.findings()).containsExactly("须作说明 绩效目标表!I8 绩效：表旁 I 列有 1 个数没有读取，最大的是 55.5");
    }
}
