package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 2024 after 2023, with codes and units that changed in between; every expected figure is worked out by hand. In 2023 all units
 * together spend 1,000.00 万元, in 2024 1,150.00.
 */
class YearOnYearTest {

    private static final String CHANGES = """
            since,kind,from,to,share,note
            2024,renamed,2010308,2010308,,信访业务 became 信访事务
            2024,moved,2010301,2010601,,
            2024,split,2010302,2010303 2010304,25% 75%,
            2024,split,2010305,2010306 2010309,,no shares known
            2024,merged,2010201 2010202,2010203,,
            2023,moved,2010399,2010350,,an older change
            """;

    private static final String DATASETS = """
            headline: { spending: "表3[合计].合计" }
            by-function: { table: 表3, total: 合计, basic: 基本支出, project: 项目支出 }
            by-unit: { expenditure_total: "表3[合计].合计" }
            """;

    @TempDir
    private static Path folder;

    private static OneTableJob before;
    private static OneTableJob now;

    @BeforeAll
    static void bothYearsAreRun() throws IOException {
        before = OneTableJob.in(folder.resolve("2023"), "101,甲局,", "102,乙局,", "103,丙局,", "104,丁局,", "105,戊局,");
        before.job().write("datasets.yaml", DATASETS);
        before.send("101 甲局.xlsx", spent(400, "201 400", "20103 400", "2010301 100", "2010302 200", "2010308 100"))
                .send(
                        "102 乙局.xlsx",
                        spent(300, "201 300", "20102 100", "2010201 40", "2010202 60", "20103 200", "2010305 200"))
                .send("103 丙局.xlsx", spent(100, "201 100", "20103 100", "2010308 100"))
                .send("104 丁局.xlsx", spent(150, "201 150", "20103 150", "2010350 150"))
                .send("105 戊局.xlsx", spent(50, "201 50", "20103 50", "2010350 50"));
        assertThat(before.run().code()).isZero();

        now = OneTableJob.in(folder.resolve("2024"));
        now.job()
                .write("datasets.yaml", DATASETS)
                .write("codes/code-changes.csv", CHANGES)
                .write(
                        "units.csv",
                        "unit_code,unit_name,parent_code,former_codes\n101,甲局,,\n102,乙局,,102 104\n203,丙局,,103\n206,己局,,\n")
                .replace("job.yaml", "fiscalYear: 2023", "fiscalYear: 2024")
                .replace("job.yaml", "lastYear: ", "lastYear: " + before.output() + " ");
        now.send(
                        "101 甲局.xlsx",
                        spent(
                                480,
                                "201 480",
                                "20103 330",
                                "2010303 60",
                                "2010304 150",
                                "2010308 120",
                                "20106 150",
                                "2010601 150"))
                .send(
                        "102 乙局.xlsx",
                        spent(
                                500,
                                "201 500",
                                "20102 110",
                                "2010203 110",
                                "20103 390",
                                "2010306 150",
                                "2010309 90",
                                "2010350 150"))
                .send("203 丙局.xlsx", spent(120, "201 120", "20103 120", "2010308 120"))
                .send("206 己局.xlsx", spent(50, "201 50", "20103 50", "2010350 50"));
        Spoken run = now.run();
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    /** All money is basic spending, so that two of the three columns are the same. */
    private static String[] spent(int total, String... rows) {
        List<String> lines = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ", 2);
            lines.add("%1$s | 科目 | %2$s.00 | %2$s.00 | 0.00".formatted(words[0], words[1]));
        }
        lines.add(" | 合计 | %1$d.00 | %1$d.00 | 0.00".formatted(total));
        return lines.toArray(String[]::new);
    }

    @Test
    void allUnitsTogetherAreComparedUnderThisYearsCodes() throws IOException {
        assertThat(lines("year-on-year.csv", "", ",合计,"))
                .containsExactly(
                        "2024,表3,201,一般公共服务支出,合计,10000000.00,10000000.00,11500000.00,1500000.00,15.00,same",
                        "2024,表3,20102,政协事务,合计,1000000.00,1000000.00,1100000.00,100000.00,10.00,same",
                        "2024,表3,2010201,行政运行,合计,400000.00,0.00,,0.00,,group",
                        "2024,表3,2010202,一般行政管理事务,合计,600000.00,0.00,,0.00,,group",
                        "2024,表3,2010203,机关服务,合计,,1000000.00,1100000.00,100000.00,10.00,group",
                        "2024,表3,20103,政府办公厅（室）及相关机构事务,合计,9000000.00,8000000.00,8900000.00,900000.00,11.25,moved",
                        "2024,表3,2010301,行政运行,合计,1000000.00,0.00,,0.00,,moved",
                        "2024,表3,2010302,一般行政管理事务,合计,2000000.00,0.00,,0.00,,moved",
                        "2024,表3,2010303,机关服务,合计,,500000.00,600000.00,100000.00,20.00,moved",
                        "2024,表3,2010304,专项服务,合计,,1500000.00,1500000.00,0.00,0.00,moved",
                        "2024,表3,2010305,专项业务及机关事务管理,合计,2000000.00,0.00,,0.00,,group",
                        "2024,表3,2010306 2010309,政务公开审批、参事事务,合计,,2000000.00,2400000.00,400000.00,20.00,group",
                        "2024,表3,2010308,信访事务,合计,2000000.00,2000000.00,2400000.00,400000.00,20.00,renamed",
                        "2024,表3,2010350,事业运行,合计,2000000.00,2000000.00,2000000.00,0.00,0.00,same",
                        "2024,表3,20106,财政事务,合计,,1000000.00,1500000.00,500000.00,50.00,moved",
                        "2024,表3,2010601,行政运行,合计,,1000000.00,1500000.00,500000.00,50.00,moved",
                        "2024,表3,合计,合计,合计,10000000.00,10000000.00,11500000.00,1500000.00,15.00,same");
    }

    @Test
    void everyUnitIsComparedWithThoseItWas() throws IOException {
        assertThat(lines("year-on-year-units.csv", "", ",合计,合计,合计,"))
                .containsExactly(
                        "2024,101,甲局,表3,合计,合计,合计,4000000.00,4000000.00,4800000.00,800000.00,20.00,same",
                        "2024,102,乙局,表3,合计,合计,合计,4500000.00,4500000.00,5000000.00,500000.00,11.11,same",
                        "2024,105,戊局,表3,合计,合计,合计,500000.00,500000.00,,-500000.00,-100.00,ended",
                        "2024,203,丙局,表3,合计,合计,合计,1000000.00,1000000.00,1200000.00,200000.00,20.00,same",
                        "2024,206,己局,表3,合计,合计,合计,,0.00,500000.00,500000.00,,new");
        assertThat(lines("year-on-year-units.csv", "2024,101,甲局,表3,2010601,", ",合计,"))
                .contains("2024,101,甲局,表3,2010601,行政运行,合计,,1000000.00,1500000.00,500000.00,50.00,moved");
    }

    @Test
    void theFilesAreInTheDataPackageAndWhole() throws IOException, SQLException {
        assertThat(Files.readString(now.current().resolve("datapackage.json")))
                .contains("data/year-on-year.csv", "data/year-on-year-units.csv", "not-comparable");
        assertThat(Spoken.by("verify", now.current().toString()).code()).isZero();
        DeclaredKeys.assertKept(now.current());
        LoadedPublication.inDuckDb(now.current().resolve("data")).close();
    }

    @Test
    void theDifferenceOfTwoYearsSaysSoAndUsesTheSameMap() throws IOException {
        Spoken diff = Spoken.by(
                "diff",
                now.job().folder().toString(),
                before.current().toString(),
                now.current().toString(),
                "--output=" + now.output());

        assertThat(diff.out())
                .contains("两个年度：2023 年与 2024 年；上年的数已按科目变动和单位变动折算（可比口径）")
                .contains("1,000.00 → 1,150.00", "+150.00")
                .contains("2010306 2010309", "+40.00")
                .contains("203 丙局", "+20.00")
                .doesNotContain("2010301", "无法解释");
    }

    @Test
    void aUnitThatDidNotCountInOneOfTheYearsIsNotComparable() throws IOException {
        OneTableJob was = OneTableJob.in(folder.resolve("was"), "101,甲局,", "102,乙局,", "103,丙局,");
        was.send("101 甲局.xlsx", spent(100, "201 100")).send("102 乙局.xlsx", spent(50, "201 50"));
        was.run();
        OneTableJob is = OneTableJob.in(folder.resolve("is"), "101,甲局,", "102,乙局,", "103,丙局,");
        is.job()
                .replace("job.yaml", "fiscalYear: 2023", "fiscalYear: 2024")
                .replace("job.yaml", "lastYear: ", "lastYear: " + was.output() + " ");
        is.send("101 甲局.xlsx", spent(110, "201 110")).send("103 丙局.xlsx", spent(30, "201 30"));
        is.run();

        assertThat(Files.readAllLines(is.current().resolve("data/year-on-year-units.csv")).stream()
                        .filter(line -> line.contains(",合计,合计,合计,")))
                .containsExactly(
                        "2024,101,甲局,表3,合计,合计,合计,1000000.00,1000000.00,1100000.00,100000.00,10.00,same",
                        "2024,102,乙局,表3,合计,合计,合计,500000.00,,,,,not-comparable",
                        "2024,103,丙局,表3,合计,合计,合计,,,300000.00,,,not-comparable");
        assertThat(Files.readString(is.current().resolve("report.html")))
                .contains("本年新增的单位 0 个，上年有而本年没有的 0 个，不可比的 2 个");
    }

    private static List<String> lines(String file, String begin, String part) throws IOException {
        return Files.readAllLines(now.current().resolve("data").resolve(file)).stream()
                .filter(line -> line.startsWith(begin) && line.contains(part))
                .filter(line -> !line.contains(",基本支出,") && !line.contains(",项目支出,"))
                .toList();
    }
}
