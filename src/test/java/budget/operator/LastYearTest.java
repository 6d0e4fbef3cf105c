package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 三公 spending may not grow: this year's total beside that of the publication of the year before. */
class LastYearTest {

    private static final String THREE_PUBLIC = """
            #sheet 表10
            财政拨款“三公”经费支出情况表
            编制单位：澜川州财政局 | | | 单位：万元
            三公支出内容 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营预算
            合计         | %1$s | %1$s         |            |
            公务接待费   | %1$s | %1$s         |            |
            """;

    private static final String FACTS =
            "fiscal_year,unit_code,unit_name,table,row,function_code,economic_code,project,item,measure,"
                    + "amount,decimals,file,sheet,cell,secret,money_unit\n";

    @TempDir
    private Path folder;

    private JobCopy job;

    @BeforeEach
    void aJobThatNamesALastYear() throws IOException {
        job = JobCopy.in(folder.resolve("job"))
                .replace("job.yaml", "lastYear: ", "lastYear: " + folder.resolve("2022") + " ");
    }

    @Test
    void growthWantsAnExplanation() throws IOException {
        publish("2022,103001,澜川州财政局,表10,合计,,,,,合计,21600.00,2,a.xlsx,表10,B5,,万元");

        assertThat(found("2.20"))
                .containsExactly(
                        "表10!B4  [B10-03]",
                        "表10 合计 合计为 2.20 万元，大于 上年表10 合计 合计 2.16 万元，相差 0.04 万元；四舍五入造成的差须小于 0.01",
                        "三公经费应只减不增；确需增加的，请说明原因");
    }

    /** Last year's 2 stands for 2.00 as this year's does, and a zero typed without decimals is exact. */
    @ParameterizedTest
    @CsvSource({
        "20000.00, 0, 2.00, ''",
        "20000.00, 0, 2.01, 造成的差须小于 0.01",
        "0.00, 0, 0.01, 造成的差须小于 0.005",
        "21550.00, 3, 2.16, 可由四舍五入解释"
    })
    void lastYearsFiguresAreAsExactAsThisYears(String before, int decimals, String now, String said)
            throws IOException {
        publish("2022,103001,澜川州财政局,表10,合计,,,,,合计," + before + "," + decimals + ",a.xlsx,表10,B5,,万元");

        assertThat(String.join(" ", found(now))).contains(said).matches(said.isEmpty() ? "" : ".+");
    }

    @Test
    void aFolderWithoutThePublicationOfTheYearBeforeIsAMistakeOfTheJob() throws IOException {
        assertThat(refused()).contains("job.yaml, line 8: there is no publication of last year in");

        publish("2023,103001,澜川州财政局,表10,合计,,,,,合计,21600.00,2,a.xlsx,表10,B5,,万元");
        assertThat(refused()).contains("is a publication of 2023; last year is 2022");

        publish("2022,103001,澜川州财政局,决算1,合计,,,,,合计,21600.00,2,a.xlsx,表10,B5,,万元");
        assertThat(refused()).contains("is a publication of another kind of job");

        publish("2022,900900,别处的单位,表10,合计,,,,,合计,21600.00,2,a.xlsx,表10,B5,,万元");
        assertThat(refused()).contains("has none of the units of the register");
    }

    private String refused() {
        Spoken spoken = Spoken.by("rules", job.folder().toString(), "--lang=en");
        assertThat(spoken.code()).isEqualTo(78);
        return spoken.err();
    }

    @Test
    void nothingIsSaidOfAUnitThatLastYearDidNotHave() throws IOException {
        publish("2022,104001,澜川州审计局,表10,合计,,,,,合计,100.00,2,a.xlsx,表10,B5,,万元");

        assertThat(found("2.20")).isEmpty();
    }

    @Test
    void nothingIsSaidOfATableThatLastYearsPublicationDidNotHave() throws IOException {
        publish("2022,103001,澜川州财政局,表1,收入总计,,,,,预算数,100.00,2,a.xlsx,表1,B5,,万元");

        assertThat(found("2.20")).isEmpty();
    }

    @Test
    void aUnitThatLastYearLeftTheTableEmptyGrowsFromNothing() throws IOException {
        publish(
                "2022,103001,澜川州财政局,表1,收入总计,,,,,预算数,100.00,2,a.xlsx,表1,B5,,万元",
                "2022,104001,澜川州审计局,表10,合计,,,,,合计,100.00,2,a.xlsx,表10,B5,,万元");

        assertThat(found("2.20")).hasSize(3);
    }

    private void publish(String... facts) throws IOException {
        Path data = Files.createDirectories(folder.resolve("2022/2022-02-01-1/data"));
        Files.writeString(data.resolve("facts.csv"), FACTS + String.join("\n", facts) + "\n");
        Files.writeString(folder.resolve("2022/current"), "2022-02-01-1\n");
    }

    /** What the check says of the rule: place, message, remedy. */
    private List<String> found(String total) throws IOException {
        Path file = TextWorkbook.of(THREE_PUBLIC.formatted(total)).writtenTo(folder, "103001 澜川州财政局.xlsx");
        Spoken spoken = Spoken.by("check", file.toString(), "--job=" + job.folder());
        List<String> lines = spoken.out().lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).endsWith("[B10-03]")) {
                return List.of(
                        lines.get(line).replaceFirst("^[0-9]+ +", ""),
                        lines.get(line + 1).strip(),
                        lines.get(line + 2).strip());
            }
        }
        assertThat(spoken.err()).isEmpty();
        return List.of();
    }
}
