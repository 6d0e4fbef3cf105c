package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.PackSamples;
import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a workbook is read is explained, sheet by sheet. */
class ExplainFileTest {

    @TempDir
    private Path folder;

    private Path file() throws IOException {
        return TextWorkbook.of("""
                #sheet 支出
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 支出预算 | < | < | 经办人
                ^ | ^ | 合计 | 基本支出 | 项目支出 | ^
                2010350 | 事业运行 | 109.57 | 101.17 | 8.40 | 张
                | 零星支出 | 1.00 | 1.00 | |
                | 合计 | 110.57 | 102.17 | 8.40 |
                """, """
                #sheet 附注
                车辆 | 3
                """).writtenTo(folder, "某办公室.xlsx");
    }

    @Test
    void eachColumnAndRowHasItsMeaning() throws IOException {
        Spoken spoken = Spoken.by("explain", file().toString(), "--lang=en");

        assertThat(spoken.out()).startsWith("""
                某办公室.xlsx

                支出
                  表3 单位支出总体情况表
                    title A1 "单位支出总体情况表"; header in rows 3 to 4; 5 of 5 columns found
                    next best is 表5: 5 of 5 columns
                    A  科目编码 → 表3 code
                    B  科目名称 → 表3 name
                    C  支出预算／合计 → 表3 合计
                    D  支出预算／基本支出 → 表3 基本支出
                    E  支出预算／项目支出 → 表3 项目支出
                    F  经办人 → unknown
                    5  2010350 事业运行 张 → 2010350
                    6  零星支出 → unknown
                    7  合计 → 合计
                """);
        assertThat(spoken.out()).contains("\n附注\n  no table was read\n");
        assertThat(spoken.code()).isZero();
    }

    @Test
    void aColumnThatHoldsALineIsNamedByTheLine() throws IOException {
        Spoken spoken = Spoken.by(
                "explain",
                PackSamples.workbook("central-departments-2023").toString(),
                "--job=jobs/central-departments-2023");

        assertThat(spoken.out()).contains("公务用车购置费 → 公开表7 [公务用车购置及运行费/公务用车购置费].上年预算数", "公务接待费 → 公开表7 [公务接待费].预算数");
    }

    @Test
    void programsGetTheSame() throws IOException {
        Spoken spoken = Spoken.by("explain", file().toString(), "--format=json");

        assertThat(spoken.out())
                .contains("\"runner_up\":{", "\"past\":[{", "\"first_header_row\":3,\"last_header_row\":4");
    }
}
