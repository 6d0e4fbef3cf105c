package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups and years over the columns of a header: which column is meant, and which is another year's. */
class HeaderGroupsTest {

    private static final String GROUPED = """
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | %s | < | <
            ^ | ^ | 合计 | 基本支出 | 项目支出
            2010350 | 事业运行 | 109.57 | 101.17 | 8.40
            | 合计 | 109.57 | 101.17 | 8.40
            """;

    @Test
    void columnsUnderAGroupOfAnotherYearAreNotThisYears() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 上年支出预算 | < | <
                ^ | ^ | 合计 | 基本支出 | 项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40
                | 合计 | 109.57 | 101.17 | 8.40
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings())
                .singleElement()
                .asString()
                .contains("Sheet1!C3 表3：“上年支出预算／合计、上年支出预算／基本支出、上年支出预算／项目支出”不能认定是哪一栏", "其下 6 个数没有读取");
    }

    @Test
    void groupsOfTwoYearsOverTheSameWordsAreOneFinding() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 2022年 | < | < | 2023年 | < | <
                ^ | ^ | 合计 | 基本支出 | 项目支出 | 合计 | 基本支出 | 项目支出
                2010350 | 事业运行 | 9.57 | 1.17 | 8.40 | 3.00 | 2.00 | 1.00
                | 合计 | 9.57 | 1.17 | 8.40 | 3.00 | 2.00 | 1.00
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings())
                .singleElement()
                .asString()
                .contains("Sheet1!C3 表3：“2022年／合计", "2023年／合计", "其下 12 个数没有读取");
    }

    @Test
    void aColumnOfTheYearBeforeIsNotARenamedOne() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 上年合计 | 基本支出 | 项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40
                | 合计 | 109.57 | 101.17 | 8.40
                """);

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!C3 表3 合计：栏目“上年合计”写的是 2022 年，本次汇总的是 2023 年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他资金", "政府性基金预算支出", "财政拨款支出"})
    void aGroupOfOtherWordsThanTheLayoutsIsSaid(String group) {
        Reading reading = Reading.of("表3", GROUPED.formatted(group));

        assertThat(reading.facts()).hasSize(6);
        assertThat(reading.findings())
                .containsExactly("须作说明 Sheet1!C3 表3：“合计、基本支出、项目支出”上面写的是“" + group + "”，表样里是“支出预算”；已按栏目名称读取");
    }

    @ParameterizedTest
    @ValueSource(strings = {"支出预算", "本年支出预算（万元）", "预算数", "2023年支出", "支  出"})
    void aGroupOfWordsThatEveryGroupMayHaveIsTheLayouts(String group) {
        assertThat(Reading.of("表3", GROUPED.formatted(group)).findings()).isEmpty();
    }

    @Test
    void aGroupThatIncludesWhatIsLeftOfLastYearIsThisYears() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 支出预算（含上年结转） | < | <
                ^ | ^ | 合计 | 基本支出 | 项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40
                | 合计 | 109.57 | 101.17 | 8.40
                """);

        assertThat(reading.facts()).hasSize(6);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aColumnOfAnotherYearIsToldByItsYear() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 2022年项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40
                | 合计 | 109.57 | 101.17 | 8.40
                """);

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!E3 表3：栏目“2022年项目支出”写的是 2022 年，本次汇总的是 2023 年");
    }

    @Test
    void ofTwoYearsColumnsThatOfTheFormIsRead() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 2022年项目支出 | 项目支出
                2010350 | 事业运行 | 109.57 | 101.17 | | 8.40
                | 合计 | 109.57 | 101.17 | | 8.40
                """);

        assertThat(reading.facts()).contains("Sheet1!F4 表3 2010350 项目支出 8.40万元");
        assertThat(reading.findings()).noneMatch(finding -> finding.startsWith("必须修改"));
    }
}
