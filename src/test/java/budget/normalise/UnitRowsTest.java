package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of several units, each row with its unit. */
class UnitRowsTest {

    private static final String BY_CODE = """
            form: 汇总
            name: 部门支出汇总表
            rows: [unit, function]
            columns:
              - { key: unit-code, header: [单位编码] }
              - { key: unit, header: [单位名称] }
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 合计, header: [合计] }
            total: [合计, 小计]
            """;

    private static final String BY_UNIT = """
            form: 一览
            name: 单位收支一览表
            rows: unit
            columns:
              - { key: unit, header: [单位] }
              - { measure: 收入, header: [收入] }
              - { measure: 支出, header: [支出] }
            total: [合计]
            """;

    private static final String ORDINARY = """
            form: 普通
            name: 普通支出表
            rows: function
            columns:
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 金额, header: [金额] }
            """;

    @TempDir
    private Path folder;

    private Reading read(String layout, String... sheets) throws IOException {
        return Reading.of(LayoutJob.of(folder, layout), TextWorkbook.of(sheets).xlsx());
    }

    @Test
    void aUnitPrintedOnceIsThatOfTheRowsBelowIt() throws IOException {
        Reading reading = read(BY_CODE, """
                部门支出汇总表
                单位：元
                单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计
                103001 | 甲局 | 201 | 一般公共服务支出 | 3.00
                       |      | 205 | 教育支出 | 1.00
                103002 | 乙局 | 201 | 一般公共服务支出 | 2.00
                合计   |      |     |          | 6.00
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!E4 [103001 甲局] 汇总 201 合计 3.00元",
                        "Sheet1!E5 [103001 甲局] 汇总 205 合计 1.00元",
                        "Sheet1!E6 [103002 乙局] 汇总 201 合计 2.00元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void eachUnitHasItsOwnTotalWhereUnitsHaveOne() throws IOException {
        Reading reading = read(BY_CODE, """
                部门支出汇总表
                单位：元
                单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计
                合计   |      |     |          | 6.00
                103001 | 甲局 |     |      | 4.00
                103001 | 甲局 | 201 | 一般公共服务支出 | 3.00
                103001 | 甲局 | 205 | 教育支出 | 1.00
                103002 | 乙局 | 201 | 一般公共服务支出 | 2.00
                       |      |     | 小计 | 2.00
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!E5 [103001 甲局] 汇总 合计 合计 4.00元",
                        "Sheet1!E6 [103001 甲局] 汇总 201 合计 3.00元",
                        "Sheet1!E7 [103001 甲局] 汇总 205 合计 1.00元",
                        "Sheet1!E8 [103002 乙局] 汇总 201 合计 2.00元",
                        "Sheet1!E9 [103002 乙局] 汇总 合计 合计 2.00元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTotalWithoutUnitIsThatOfAllWhereUnitsHaveNone() throws IOException {
        Reading reading = read(BY_CODE, """
                部门支出汇总表
                单位：元
                单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计
                103001 | 甲局 | 201 | 一般公共服务支出 | 3.00
                103002 | 乙局 | 201 | 一般公共服务支出 | 2.00
                       |      |     | 合计 | 5.00
                """);

        assertThat(reading.facts())
                .containsExactly("Sheet1!E4 [103001 甲局] 汇总 201 合计 3.00元", "Sheet1!E5 [103002 乙局] 汇总 201 合计 2.00元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTotalThatIsMissingIsNoted() throws IOException {
        Reading reading = read(BY_CODE, """
                部门支出汇总表
                单位：元
                单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计
                103001 | 甲局 | 201 | 一般公共服务支出 | 3.00
                103002 | 乙局 | 201 | 一般公共服务支出 | 2.00
                """);

        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0)).startsWith("提示 Sheet1!A3");
    }

    @Test
    void oneLineForEachUnitIsItsTotal() throws IOException {
        Reading reading = read(BY_UNIT, """
                单位收支一览表
                单位：元
                单位 | 收入 | 支出
                合计 | 30.00 | 30.00
                [103001]甲局 | 10.00 | 10.00
                103002 乙局 | 20.00 | 20.00
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!B5 [103001 甲局] 一览 合计 收入 10.00元",
                        "Sheet1!C5 [103001 甲局] 一览 合计 支出 10.00元",
                        "Sheet1!B6 [103002 乙局] 一览 合计 收入 20.00元",
                        "Sheet1!C6 [103002 乙局] 一览 合计 支出 20.00元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theSameUnitOnTwoLinesIsAMistakeOfThatUnitAlone() throws IOException {
        Reading reading = read(BY_UNIT, """
                单位收支一览表
                单位：元
                单位 | 收入 | 支出
                103001 甲局 | 10.00 | 10.00
                103002 乙局 | 20.00 | 20.00
                103001 甲局 | 10.00 | 10.00
                合计 | 40.00 | 40.00
                """);

        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0))
                .startsWith("[103001 甲局] 必须修改 Sheet1!A6")
                .contains("第 4 行");
    }

    @Test
    void aCodeOfAnotherUnitsRowIsNotCarriedDown() throws IOException {
        Reading reading = read("""
                form: 汇总
                name: 部门支出汇总表
                rows: [unit, function]
                columns:
                  - { key: unit, header: [单位名称] }
                  - { key: category, header: [类] }
                  - { key: section, header: [款] }
                  - { key: name, header: [科目名称] }
                  - { measure: 合计, header: [合计] }
                """, """
                部门支出汇总表
                单位：元
                单位名称 | 类 | 款 | 科目名称 | 合计
                甲局 | 201 |    | 一般公共服务支出 | 1.00
                乙局 | 205 |    | 教育支出         | 2.00
                甲局 |     | 01 | 教育管理事务     | 3.00
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!E4 [甲局] 汇总 201 合计 1.00元", "Sheet1!E5 [乙局] 汇总 205 合计 2.00元");
        assertThat(reading.findings()).anyMatch(finding -> finding.startsWith("[甲局] 必须修改 Sheet1!E6"));
    }

    @Test
    void aNameThatTwoCodesHaveIsNoUnits() throws IOException {
        Reading reading = read(BY_UNIT, """
                单位收支一览表
                单位：元
                单位 | 收入 | 支出
                103001 甲局 | 10.00 | 10.00
                103002 甲局 | 20.00 | 20.00
                甲局 | 5.00 | 5.00
                """);

        assertThat(reading.facts()).noneMatch(fact -> fact.contains("!B6"));
        assertThat(reading.findings()).anyMatch(finding -> finding.startsWith("必须修改 Sheet1!B6 C6"));
    }

    @Test
    void aRowWithoutUnitIsTheFilesMistake() throws IOException {
        Reading reading = read(BY_UNIT, """
                单位收支一览表
                单位：元
                单位 | 收入 | 支出
                103001 甲局 | 10.00 | 10.00
                103002 乙局 | 20.00 | 20.00
                     | 7.00 | 7.00
                合计 | 30.00 | 30.00
                """);

        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0)).startsWith("必须修改 Sheet1!B6 C6");
    }

    @Test
    void whatAllUnitsShareIsOneFindingOfTheFile() throws IOException {
        Reading reading = read(
                BY_CODE.replace("合计, header: [合计] }", "合计, header: [合计] }\n  - { measure: 基本, header: [基本支出] }"), """
                部门支出汇总表
                单位：元
                单位编码 | 单位名称 | 科目编码 | 科目名称 | 合计 | 基本开支
                103001 | 甲局 | 201 | 一般公共服务支出 | 3.00 | 3.00
                103002 | 乙局 | 201 | 一般公共服务支出 | 2.00 | 2.00
                合计   |      |     |          | 5.00 | 5.00
                """);

        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0)).startsWith("必须修改 Sheet1!F3");
    }

    @Test
    void aTableOfOneUnitIsReadWithoutAColumnOfUnits() throws IOException {
        Reading reading = read(BY_CODE, """
                部门支出汇总表
                编制单位：甲局 | | 单位：元
                科目编码 | 科目名称 | 合计
                201 | 一般公共服务支出 | 3.00
                合计 |  | 3.00
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C4 汇总 201 合计 3.00元", "Sheet1!C5 汇总 合计 合计 3.00元");
        assertThat(reading.content().unitNames()).containsExactly("甲局");
    }

    @Test
    void aTableThatSaysNothingOfUnitsBelongsToNoneOfSeveral() throws IOException {
        Reading reading = Reading.of(
                LayoutJob.of(folder, BY_UNIT, ORDINARY),
                TextWorkbook.of("""
                        单位收支一览表
                        单位：元
                        单位 | 收入 | 支出
                        甲局 | 10.00 | 10.00
                        乙局 | 20.00 | 20.00
                        合计 | 30.00 | 30.00
                        """, """
                        普通支出表
                        单位：元
                        科目编码 | 科目名称 | 金额
                        201 | 一般公共服务支出 | 3.00
                        """).xlsx());

        assertThat(reading.facts()).noneMatch(fact -> fact.contains("普通"));
        assertThat(reading.findings()).containsExactly("必须修改 Sheet2!C4 普通没有写明各行属于哪个单位，而这个工作簿的其他表里有 2 个单位");
    }
}
