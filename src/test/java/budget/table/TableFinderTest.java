package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.sample.Reading;
import org.junit.jupiter.api.Test;

/** Where tables are found: by their words, wherever they stand. */
class TableFinderTest {

    @Test
    void aTableIsKnownByItsTitleAndTheWordsOfItsHeader() {
        Reading reading = Reading.of("表3", """
                #sheet 表3
                单位支出总体情况表  | < | < | < | < | < | <
                编制单位：某局      |   |   |   |   |   | 单位：万元
                项目                | < | < | < | 支出预算 | < | <
                功能分类科目编码    | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
                类                  | 款  | 项  | ^ | ^ | ^ | ^
                '201                |     |     | 一般公共服务支出 | 109.57 | 101.17 | 8.40
                '201                | '03 | '50 | 事业运行         | 109.57 | 101.17 | 8.40
                                    |     |     | 合计             | 109.57 | 101.17 | 8.40
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "表3!E6 表3 201 合计 109.57万元",
                        "表3!F6 表3 201 基本支出 101.17万元",
                        "表3!G6 表3 201 项目支出 8.40万元",
                        "表3!E7 表3 2010350 合计 109.57万元",
                        "表3!F7 表3 2010350 基本支出 101.17万元",
                        "表3!G7 表3 2010350 项目支出 8.40万元",
                        "表3!E8 表3 合计 合计 109.57万元",
                        "表3!F8 表3 合计 基本支出 101.17万元",
                        "表3!G8 表3 合计 项目支出 8.40万元");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().unitNames()).containsExactly("某局");
    }

    @Test
    void blanksAndBracketWidthInTitleAndHeaderDoNotMatter() {
        Reading reading = Reading.of("表3", """
                部 门 ( 单 位 ) 支 出 总 体 情 况 表
                单位:万元
                科 目 编 码 | 科目↵名称 | 合▫计 | 基 本↵支 出 | 项目支出
                2010350     | 事业运行  | 109.57 | 101.17     | 8.40
                            | 合▫▫计   | 109.57 | 101.17     | 8.40
                """);

        assertThat(reading.facts()).hasSize(6).contains("Sheet1!D4 表3 2010350 基本支出 101.17万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theSheetsNameDoesNotMatter() {
        Reading reading = Reading.of("表3 表5", """
                #sheet 表5
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                """, """
                #sheet Sheet9
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 2.00 |          |
                         | 合计     | 2.00 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "表5!C4 表3 2010350 合计 1.00万元",
                        "表5!C5 表3 合计 合计 1.00万元",
                        "Sheet9!C4 表5 2010350 合计 2.00万元",
                        "Sheet9!C5 表5 合计 合计 2.00万元");
    }

    @Test
    void aCoverAndAContentsPageHoldNoTables() {
        Reading reading = Reading.of("表3 表5", """
                #sheet 封面
                2023年部门预算
                某局
                """, """
                #sheet 目录
                目录
                一、单位支出总体情况表      | 1
                二、一般公共预算支出情况表  | 2
                """, """
                #sheet 3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                """, """
                #sheet 5
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 2.00 |          |
                """);

        assertThat(reading.facts()).containsExactly("3!C4 表3 合计 合计 1.00万元", "5!C4 表5 合计 合计 2.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void withoutATitleTheHeaderDecidesIfOnlyOneFormFits() {
        Reading reading = Reading.of("表3 表6", """
                单位：万元
                经济分类科目编码 | 经济分类科目名称 | 合计  | 人员经费 | 公用经费
                30101            | 基本工资         | 36.60 | 36.60    |
                                 | 合计             | 36.60 | 36.60    |
                """);

        assertThat(reading.facts()).hasSize(4).contains("Sheet1!C3 表6 30101 合计 36.60万元");
        assertThat(reading.findingsExcept(FindingCode.TABLE_MISSING)).isEmpty();
    }

    @Test
    void withoutATitleAHeaderThatTwoFormsShareIsAFindingAndNotAChoice() {
        Reading reading = Reading.of("表3 表5", """
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).contains("必须修改 Sheet1!A2 分不清这是哪张表，可能是 表3、表5");
    }

    @Test
    void theSheetsNameTellsWhichOfTwoFormsIsMeantWhereThereIsNoTitle() {
        Reading reading = Reading.of("表3 表5", """
                #sheet 表5
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                """);

        assertThat(reading.facts()).containsExactly("表5!C3 表5 2010350 合计 1.00万元", "表5!C4 表5 合计 合计 1.00万元");
    }

    @Test
    void ofATableFoundTwiceNoneIsChosen() {
        String table = """
                #sheet %s
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | %s   |          |
                """;

        Reading reading = Reading.of("表3", table.formatted("新", "1.00"), table.formatted("旧", "2.00"));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).containsExactly("必须修改 旧!A3 新!A3 表3：同一张表出现了两次：新!A3 和 旧!A3");
    }

    @Test
    void theSameTableTwiceOnOneSheetIsFoundTwiceAsWell() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 2.00 |          |
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A7 A3 表3：同一张表出现了两次：Sheet1!A3 和 Sheet1!A7");
    }

    @Test
    void aTableThatGoesOnBesideItselfIsFoundTwice() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 支出预算 | < | < | 科目编码 | 科目名称 | 支出预算 | < | <
                ^ | ^ | 合计 | 基本支出 | 项目支出 | ^ | ^ | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 | 1.00     |          | 2010399  | 其他     | 2.00 | 2.00     |
                         |          |      |          |          |          | 合计     | 3.00 | 3.00     |
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!F3 A4 表3：同一张表出现了两次：Sheet1!A4 和 Sheet1!F3");
    }
}
