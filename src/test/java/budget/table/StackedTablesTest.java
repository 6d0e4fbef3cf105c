package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table without a total row does not take the rows of the next one for its own. */
class StackedTablesTest {

    private static final String LAYOUT = """
            form: 甲
            name: 支出预算表
            unit: 元
            rows: function
            columns:
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 本年, header: [预算数] }
            total: [合计]
            totalRow: optional
            """;

    private static final String ABOVE = """
            2023年支出预算表
            单位：元
            科目编码 | 科目名称           | 预算数
            208      | 社会保障和就业支出 | 100

            """;

    @TempDir
    private Path folder;

    @Test
    void aTitleOfNoFormEndsIt() throws IOException {
        Reading reading = read("""
                2023年社会保险基金支出决算表
                单位：元
                科目编码 | 科目名称     | 预算数
                211      | 节能环保支出 | 300
                """);

        assertThat(reading.facts()).noneMatch(fact -> fact.contains(" 211 "));
        assertThat(reading.findings()).anyMatch(finding -> finding.contains("C8") && finding.contains("没有读取"));
    }

    @Test
    void itsOwnTitleOfAnotherYearIsAWrongYear() throws IOException {
        assertThat(read("""
                                2022年支出预算表
                                单位：元
                                科目编码 | 科目名称     | 预算数
                                211      | 节能环保支出 | 300
                                """).findings()).anyMatch(finding -> finding.startsWith("必须修改") && finding.contains("2022"));
    }

    @Test
    void aLineWithAnotherUnitOfMoneyEndsIt() throws IOException {
        Reading reading = read("""
                单位：万元
                项目 | 其他 | 决算数
                211  | 节能环保支出 | 300
                """);

        assertThat(reading.facts()).noneMatch(fact -> fact.contains(" 211 "));
        assertThat(reading.findings()).isNotEmpty();
    }

    @Test
    void itsTitleRepeatedAtThePageBreakDoesNot() throws IOException {
        Reading reading = read("""
                2023年支出预算表
                单位：元
                科目编码 | 科目名称     | 预算数
                211      | 节能环保支出 | 300
                """);

        assertThat(reading.facts()).isEqualTo(List.of("Sheet1!C4 甲 208 本年 100元", "Sheet1!C8 甲 211 本年 300元"));
        assertThat(reading.findings()).isEmpty();
    }

    private Reading read(String below) throws IOException {
        return Reading.of(
                LayoutJob.of(folder, LAYOUT), TextWorkbook.of(ABOVE + below).xlsx());
    }
}
