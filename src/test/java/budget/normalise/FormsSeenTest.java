package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.sample.Reading;
import org.junit.jupiter.api.Test;

/** Empty, declared empty and missing are three different things. */
class FormsSeenTest {

    private static final String FILLED = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                     | 合计     | 1.00 |          |
            """;

    private static final String EMPTY = """
            #sheet 表8
            政府性基金预算支出情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            |
                     | 合计     | %s   |          |
            %s
            """;

    @Test
    void aTableWithOtherColumnsUnderTheTitleOfAnotherIsOneMistake() {
        Reading reading = Reading.of("表3 表10", """
                #sheet 单位支出
                财政拨款“三公”经费支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                """, """
                #sheet 三公
                财政拨款“三公”经费支出情况表
                单位：万元
                项目 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营预算
                合计 | 1.00 | 1.00 | |
                """);

        assertThat(reading.content().findings().stream().filter(Finding::isRoot).map(Reading::line))
                .containsExactly("必须修改 单位支出!A1 表10：找到了表10，但它的 5 栏中只认出 1 栏；"
                        + "不认识的：科目编码、科目名称、基本支出、项目支出；缺少的：三公支出内容、一般公共预算、政府性基金、国有资本经营");
    }

    @Test
    void aTableUnderTheTitleOfAnotherIsOneMistake() {
        Reading reading = Reading.of("表3 表5", """
                #sheet 单位支出
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目经费
                         | 合计     | 1.00 | 1.00     |
                """, """
                #sheet 一般公共预算
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.content().findings().stream().filter(Finding::isRoot).map(Reading::line))
                .containsExactly(
                        "必须修改 一般公共预算!A3 单位支出!A3 表5：同一张表出现了两次：单位支出!A3 和 一般公共预算!A3；" + "没有找到表3（单位支出总体情况表），其中一张的表题可能写错了");
    }

    @Test
    void aTableThatIsNotThereIsMissing() {
        Reading reading = Reading.of("表3 表5 绩效", FILLED);

        assertThat(reading.findings()).containsExactly("必须修改 表5：没有找到表5（一般公共预算支出情况表）", "须作说明 绩效：没有找到绩效（项目支出绩效目标表）");
        assertThat(reading.content().declaredEmpty()).isEmpty();
    }

    @Test
    void anEmptyTableMustBeDeclaredEmpty() {
        Reading reading = Reading.of("表8", EMPTY.formatted("", ""));

        assertThat(reading.findings()).containsExactly("须作说明 表8!A3 表8：表内没有任何数，也没有“为空表”的说明");
    }

    @Test
    void howGraveAnUndeclaredEmptyTableIsTheLayoutSays() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     |      |          |
                """);

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A3 表3：表内没有任何数，也没有“为空表”的说明");
    }

    @Test
    void aSentenceThatNamesTheFormDeclaresItEmpty() {
        Reading reading = Reading.of("表8", EMPTY.formatted("", "我单位没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().declaredEmpty()).containsExactly("表8");
    }

    @Test
    void aSentenceThatNamesNoFormMeansTheTableItStandsUnder() {
        Reading reading = Reading.of("表3 表8", FILLED, EMPTY.formatted("", "本表为空表。"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().declaredEmpty()).containsExactly("表8");
    }

    @Test
    void aSentenceMayStandOnAnotherSheetAndNameSeveralForms() {
        Reading reading = Reading.of("表3 表8 表9", FILLED, EMPTY.formatted("", ""), "政府性基金预算支出情况表、国有资本经营预算支出情况表均为空表。");

        assertThat(reading.content().declaredEmpty()).containsExactly("表8", "表9");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTableDeclaredEmptyMustBeEmpty() {
        Reading reading = Reading.of("表8", EMPTY.formatted("5.00", "本表为空表。"));

        assertThat(reading.findings()).containsExactly("必须修改 表8!A6 表8：注明为空表，表内却填有数");
    }

    @Test
    void zerosInATableDeclaredEmptyContradictNothing() {
        Reading reading = Reading.of("表8", EMPTY.formatted("0", "本表为空表。"));

        assertThat(reading.facts()).containsExactly("表8!C5 表8 合计 合计 0万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void zerosFillATableThatIsNotDeclaredEmpty() {
        Reading reading = Reading.of("表8", EMPTY.formatted("0.00", ""));

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void anInstructionPrintedOnTheFormDeclaresNothing() {
        Reading reading = Reading.of("表8", EMPTY.formatted("", "注：如无数据，请注明本表为空表。"));

        assertThat(reading.findings()).containsExactly("须作说明 表8!A3 表8：表内没有任何数，也没有“为空表”的说明");
    }

    @Test
    void aWorkbookWithoutAnyOfTheFormsSaysOnlyThat() {
        Reading reading = Reading.of("表3 表5", "会议通知", "时间 | 地点");

        assertThat(reading.findings()).containsExactly("必须修改 没有找到本次预算的任何一张表");
    }

    @Test
    void aTitleWithoutAHeaderBelowItIsMetAndDoesNotFit() {
        Reading reading = Reading.of("表3 表5", FILLED, "一般公共预算支出情况表\n单位：万元");

        assertThat(reading.findings())
                .containsExactly("必须修改 Sheet2!A1 表5：找到了表5，但它的 3 栏中只认出 0 栏；不认识的：—；缺少的：合计、基本支出、项目支出");
    }

    @Test
    void aTitleOnAPageOfContentsIsNoTable() {
        Reading reading = Reading.of("表3 表5", "目录\n单位支出总体情况表\n一般公共预算支出情况表", FILLED);

        assertThat(reading.findings()).containsExactly("必须修改 表5：没有找到表5（一般公共预算支出情况表）");
    }

    @Test
    void aWorkbookOfTargetTablesAloneHoldsTables() {
        Reading reading = Reading.of("表3 绩效", """
                项目支出绩效目标表
                项目名称           | 甲项目
                项目资金（万元）   | 年度预算总额： | 8.4 | 其中：财政拨款 | 8.4 | 其他资金： | 0
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C3 绩效 甲项目 年度预算总额 8.4万元", "Sheet1!E3 绩效 甲项目 财政拨款 8.4万元", "Sheet1!G3 绩效 甲项目 其他资金 0万元");
        assertThat(reading.findings()).containsExactly("必须修改 表3：没有找到表3（单位支出总体情况表）");
    }
}
