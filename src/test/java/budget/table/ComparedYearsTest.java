package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LayoutJob;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns under words that compare two years. */
class ComparedYearsTest {

    private static final String LAYOUT = """
            form: 甲
            name: 增减情况表
            rows: function
            columns:
              - { key: code, header: [科目编码] }
              - { key: name, header: [科目名称] }
              - { measure: 预算数, header: [预算数] }
              - { measure: 增减额, header: [增减额] }
              - { percent: 增减%, header: [增减%] }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2023年预算数比2022年执行数", "比2022年增减", "较上年增减情况"})
    void thoseThatHoldAChangeAreReadWithoutBeingToldOfTheGroup(String group) throws IOException {
        Reading reading = read(LAYOUT, group, "增减额 | 增减%");

        assertThat(reading.facts()).containsExactly("Sheet1!C5 甲 201 预算数 3.00万元", "Sheet1!D5 甲 201 增减额 1.00万元");
        assertThat(reading.details()).containsExactly("Sheet1!E5 甲 201 增减% 50%");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void othersBelowThemAreNeverTheYearsOwn() throws IOException {
        Reading reading = read(
                LAYOUT.replace("measure: 增减额, header: [增减额]", "measure: 基本, header: [基本支出]"), "比2022年增减", "基本支出 | 增减%");

        assertThat(reading.facts()).noneMatch(fact -> fact.contains("基本"));
        assertThat(reading.findings()).anyMatch(finding -> finding.startsWith("必须修改"));
    }

    @Test
    void aGroupOfAnotherYearIsStillOfAnotherYear() throws IOException {
        assertThat(read(LAYOUT, "2022年决算", "增减额 | 增减%").findings()).anyMatch(finding -> finding.startsWith("必须修改"));
    }

    private Reading read(String layout, String group, String words) throws IOException {
        return Reading.of(
                LayoutJob.of(folder, layout),
                TextWorkbook.of("""
                增减情况表
                单位：万元
                科目编码 | 科目名称 | 预算数 | %s | <
                ^ | ^ | ^ | %s
                201 | 一般公共服务支出 | 3.00 | 1.00 | 50%%
                """.formatted(group, words)).xlsx());
    }
}
