package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.FilledRow;
import budget.finding.FindingCode;
import budget.sample.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the code of a row is written, whichever way the form spreads it. */
class CodeReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010350",
                "'2010350",
                "'201-03-50",
                "'201.03.50",
                "'201 03 50",
                "'201▫03▫50",
                "'201·03·50",
                "'[2010350]",
                "'【2010350】",
                "'(2010350)",
                "'（2010350）",
                "'２０１０３５０",
                "'２０１－０３－５０",
                "'▫▫2010350▫",
                "'2010350.0",
                "'201-3-50",
                "'20103-50",
                "'201-0350",
                "'201.0350",
                "'201_03_50",
                "'201/03/50",
                "201.035"
            })
    void inOneColumnAnyNotationGivesTheSameCode(String typed) {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                %s       | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                """.formatted(typed));

        assertThat(reading.facts()).first().isEqualTo("Sheet1!C4 表3 2010350 合计 1.00万元");
        assertThat(reading.findingsExcept(FindingCode.CODE_REPAIRED)).isEmpty();
    }

    @Test
    void overThreeColumnsABlankAtTheRightIsAHigherLevel() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <   | <   | 科目名称                         | 合计 | 基本支出 | 项目支出
                类       | 款  | 项  | ^                                | ^    | ^        | ^
                '201     |     |     | 一般公共服务支出                 | 1.00 |          |
                '201     | '03 |     | 政府办公厅（室）及相关机构事务   | 1.00 |          |
                '201     | '03 | '50 | 事业运行                         | 1.00 |          |
                         |     |     | 合计                             | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("201", "20103", "2010350", "合计");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void overThreeColumnsABlankAtTheLeftIsAsAbove() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <   | <   | 科目名称         | 合计 | 基本支出 | 项目支出
                类       | 款  | 项  | ^                | ^    | ^        | ^
                '201     | '03 | '01 | 行政运行         | 1.00 |          |
                         |     | '50 | 事业运行         | 1.00 |          |
                         | '01 | '01 | 行政运行         | 1.00 |          |
                '208     | '05 | '05 |                  | 1.00 |          |
                '208     |     | '06 |                  | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("2010301", "2010350", "2010101", "2080505", "2080506");
    }

    @Test
    void numbersForCodesLoseTheirZerosWhichArePutBackWithANote() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | < | <  | 科目名称         | 合计 | 基本支出 | 项目支出
                类       | 款 | 项 | ^               | ^    | ^        | ^
                201      | 3 | 1  | 行政运行         | 1.00 |          |
                201      | 3 | 50 | 事业运行         | 1.00 |          |
                         |   |    | 合计             | 2.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("2010301", "2010350", "合计");
        assertThat(reading.repairs())
                .containsExactly(
                        "Sheet1!A5 code-zeros 201 3 1 行政运行 → 2010301", "Sheet1!A6 code-zeros 201 3 50 事业运行 → 2010350");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!A5 A6 表3：2 处科目编码缺零或缺编码，已补全");
    }

    @Test
    void aNumberWithAPointHasLostTheZeroAtItsEnd() {
        Reading reading = Reading.of("表6", """
                一般公共预算基本支出情况表
                单位：万元
                经济分类科目编码 | 经济分类科目名称           | 合计 | 人员经费 | 公用经费
                301.01           | 基本工资                   | 1.00 | 1.00     |
                301.1            | 城镇职工基本医疗保险缴费   | 1.00 | 1.00     |
                                 | 合计                       | 2.00 | 2.00     |
                """);

        assertThat(rows(reading)).containsExactly("30101", "30110", "合计");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!A5 表6：1 处科目编码缺零或缺编码，已补全");
    }

    @Test
    void theWholeCodeMayStandInEveryColumn() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <      | <        | 科目名称         | 合计 | 基本支出 | 项目支出
                类       | 款     | 项       | ^                | ^    | ^        | ^
                '201     | '20103 | '2010350 | 事业运行         | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("2010350");
    }

    @Test
    void aCodeInOneColumnThatContradictsTheNextOneIsNotUnderstood() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | <      | < | 科目名称         | 合计 | 基本支出 | 项目支出
                类       | 款     | 项 | ^               | ^    | ^        | ^
                '201     | '20805 |   | 事业运行         | 1.00 |          |
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findingsExcept(FindingCode.TABLE_EMPTY_UNDECLARED))
                .containsExactly("必须修改 Sheet1!E5 表3：第 5 行“201 20805 事业运行”看不出是什么科目或项目，其中的数没有着落");
    }

    @ParameterizedTest
    @CsvSource({
        "201 一般公共服务支出, 201",
        "201一般公共服务支出, 201",
        "▫▫201 一般公共服务支出, 201",
        "210卫生健康支出, 210",
        "20103 政府办公厅（室）及相关机构事务, 20103",
        "▫▫2010350 事业运行, 2010350",
        "201-03-50 事业运行, 2010350",
        "201.03.50事业运行, 2010350",
        "[2010350]事业运行, 2010350",
        "[201]一般公共服务支出, 201",
        "201：一般公共服务支出, 201",
        "201、一般公共服务支出, 201",
        "201.0 一般公共服务支出, 201",
        "201.00 一般公共服务支出, 201",
        "201-03-00 政府办公厅（室）及相关机构事务, 20103",
        "201_一般公共服务支出, 201",
        "201—一般公共服务支出, 201",
        "201／一般公共服务支出, 201"
    })
    void codeAndNameMayStandInOneCell(String typed, String code) {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目名称 | 合计 | 基本支出 | 项目支出
                %s       | 1.00 |          |
                合计     | 1.00 |          |
                """.formatted(typed));

        assertThat(rows(reading)).containsExactly(code, "合计");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void inTheCodeColumnTheNameMayFollow() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码              | 合计 | 基本支出 | 项目支出
                '201 一般公共服务支出 | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("201");
        assertThat(reading.content().tables().get(0).rows().get(0).name()).isEqualTo("一般公共服务支出");
    }

    @Test
    void whereAFormPrintsNoCodesTheNameOfACategoryIsTakenWithANote() {
        Reading reading = Reading.of("表1", """
                部门（单位）收支总体情况表
                单位：万元
                收入         | <      | 支出                   | <
                项目         | 预算数 | 功能分类               | 预算数
                一、本年收入 | 3.00   | 一、一般公共服务支出   | 1.00
                             |        | （二）外交支出         | 2.00
                收入总计     | 3.00   | 支出总计               | 3.00
                """);

        assertThat(rows(reading)).containsExactly("一、本年收入", "收入总计", "201", "202", "支出总计");
        assertThat(reading.repairs())
                .containsExactly("Sheet1!C5 code-from-name 一、一般公共服务支出 → 201", "Sheet1!C6 code-from-name （二）外交支出 → 202");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!C5 C6 表1：2 处科目编码缺零或缺编码，已补全");
    }

    @Test
    void aNameThatSeveralCodesBearIsNeverTakenForACode() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目名称 | 合计 | 基本支出 | 项目支出
                行政运行 | 1.00 |          |
                合计     | 1.00 |          |
                """);

        assertThat(rows(reading)).containsExactly("合计");
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!B4 表3：第 4 行“行政运行”看不出是什么科目或项目，其中的数没有着落");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2010", "'20103501", "'abc", "'30101-1-1-1", "'20 10350", "'201 0350 2", "'201 2023年项目"})
    void whatCannotBeACodeIsAFinding(String typed) {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                %s       | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                """.formatted(typed));

        assertThat(rows(reading)).containsExactly("合计");
        assertThat(reading.content().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.ROW_NOT_UNDERSTOOD));
    }

    @Test
    void projectsStandUnderTheCodeOfTheirRowOrOfTheRowAbove() {
        Reading reading = Reading.of("表7", """
                一般公共预算项目支出情况表
                单位：万元
                科目编码 | <   | <   | 科目名称 | 项目名称  | 项目支出合计 | 商品和服务支出 | 资本性支出 | 其他支出
                类       | 款  | 项  | ^        | ^         | ^ | ^ | ^ | ^
                '201     | '03 | '99 | 其他     |           | 6.00 | 6.00 |
                '201     | '03 | '99 | 其他     | 甲项目    | 1.00 | 1.00 |
                         |     |     |          | 乙/丙项目 | 2.00 | 2.00 |
                         |     | '50 |          | 丁 项 目  | 3.00 | 3.00 |
                """);

        assertThat(rows(reading)).containsExactly("2010399", "2010399/甲项目", "2010399/乙／丙项目", "2010350/丁项目");
    }

    private static List<String> rows(Reading reading) {
        return reading.content().tables().stream()
                .flatMap(table -> FilledRow.of(table).stream())
                .map(row -> row.key().text())
                .toList();
    }

    @Test
    void theNameBehindACodeKeepsItsBrackets() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目名称                                        | 合计 | 基本支出 | 项目支出
                ２０１０３　政府办公厅（室）及相关机构事务 | 1.00 |          |
                """);

        assertThat(reading.content().tables().get(0).rows().get(0).name()).isEqualTo("政府办公厅（室）及相关机构事务");
    }
}
