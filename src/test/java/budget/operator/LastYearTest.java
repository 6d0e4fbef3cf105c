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

    private static final String GROWTH = """

            - id: T03-01
              name: 各科目只减不增
              formula: 表3[*].合计 <= 上年.表3[*].合计
              severity: blocking
              pass: |
                表3 | 合计
                2010301 | 1.00
                上年.表3 | 合计
                2010301 | 2.00
              fail: |
                表3 | 合计
                2010301 | 2.00
                上年.表3 | 合计
                2010301 | 1.00
            """;

    private static final String SPENDING = """
            #sheet 表3
            支出总体情况表
            编制单位：澜川州财政局 | | | 单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            """;

    @Test
    void rulesCompareWithLastYearUnderThisYearsCodes() throws IOException {
        changes("moved,2010301,2010601,");
        publish(spent("103001", "2010301", "30000.00"), spent("103001", "2010302", "20000.00"));

        assertThat(checked("2010601 | 行政运行 | 3.00", "2010302 | 一般行政管理事务 | 2.00"))
                .isEmpty();
        assertThat(checked("2010601 | 行政运行 | 3.50", "2010302 | 一般行政管理事务 | 2.00"))
                .anyMatch(line ->
                        line.contains("表3 2010601") && line.contains("大于 上年表3 2010601") && line.contains("3.00"));
    }

    @Test
    void aCodeThatWasSplitWithSharesIsComparedWithItsShare() throws IOException {
        changes("split,2010301,2010302 2010303,25% 75%");
        publish(spent("103001", "2010301", "40000.00"));

        assertThat(checked("2010302 | 一般行政管理事务 | 1.00", "2010303 | 机关服务 | 3.00"))
                .isEmpty();
        assertThat(checked("2010302 | 一般行政管理事务 | 1.50", "2010303 | 机关服务 | 2.50"))
                .anyMatch(line -> line.contains("大于 上年表3 2010302") && line.contains("1.00"));
    }

    @Test
    void codesThatAreOnlyKnownTogetherAreSaidToBeUncheckedAndDoNotBlock() throws IOException {
        changes("split,2010301,2010302 2010303,");
        publish(spent("103001", "2010301", "40000.00"));

        assertThat(checked("2010302 | 一般行政管理事务 | 9.00", "2010303 | 机关服务 | 9.00"))
                .anyMatch(line -> line.contains("各科目只减不增”无法核对：缺少 上年表3 2010302"))
                .noneMatch(line -> line.contains("大于 上年表3 20103"));
    }

    @Test
    void aUnitIsComparedWithThoseItWasMergedOf() throws IOException {
        changes("");
        job.replaceFirst("units.csv", "kind,aliases", "kind,aliases,former_codes")
                .replaceFirst("units.csv", "103001,澜川州财政局,,行政,", "103001,澜川州财政局,,行政,,103001 103009");
        publish(spent("103001", "2010301", "20000.00"), spent("103009", "2010301", "20000.00"));

        assertThat(checked("2010301 | 行政运行 | 4.00")).isEmpty();
        assertThat(checked("2010301 | 行政运行 | 4.10")).anyMatch(line -> line.contains("大于 上年表3 2010301"));
    }

    private void changes(String line) throws IOException {
        job.write(
                        "codes/code-changes.csv",
                        "since,kind,from,to,share\n" + (line.isEmpty() ? "" : "2023," + line + "\n"))
                .write("rules.yaml", Files.readString(job.folder().resolve("rules.yaml")) + GROWTH);
    }

    private static String spent(String unit, String code, String yuan) {
        return "2022," + unit + ",澜川州财政局,表3," + code + "," + code + ",,,,合计," + yuan + ",2,a.xlsx,表3,E9,,万元";
    }

    /** What the check says of growth by code. */
    private List<String> checked(String... rows) throws IOException {
        Path file = TextWorkbook.of(SPENDING + String.join("\n", rows) + "\n").writtenTo(folder, "103001 澜川州财政局.xlsx");
        Spoken spoken = Spoken.by("check", file.toString(), "--job=" + job.folder());
        assertThat(spoken.err()).isEmpty();
        return spoken.out().lines().filter(line -> line.contains("上年")).toList();
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
