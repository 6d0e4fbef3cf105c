package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All mistakes of a job folder are told at once, by every command, and years in its words are the fiscal year's. */
class AllMistakesTest {

    private static final String THREE_PUBLIC = """
            “三公”经费支出情况表
            单位名称：澜川州财政局 | 单位：万元
            项目 | %s | 一般公共预算
            合计 | 2.20 | 2.20
            """;

    @TempDir
    private Path folder;

    private JobCopy job;

    @BeforeEach
    void aJob() throws IOException {
        job = JobCopy.in(folder.resolve("job"));
    }

    @Test
    void everyCommandGivesTheSameListSortedByFileAndLine() throws IOException {
        job.replace("job.yaml", "language: zh ", "language: fr ")
                .replace("job.yaml", "zone: Asia/Shanghai", "zone: Asia/Shangai")
                .replace("layouts/table-03.yaml", "key: category,", "key: categry,")
                .replaceFirst("rules.yaml", "severity: ", "severty: ")
                .replace("units.csv", "103001,澜川州财政局,", "103001,,");
        String path = job.folder().toString();
        Path file = Files.createFile(folder.resolve("a.xlsx"));

        Spoken run = Spoken.by("run", path, "--lang=en");

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.err().replace(path, "JOB").lines().map(line -> line.replaceFirst(":.*", "")))
                .containsExactly(
                        "JOB/job.yaml, line 12",
                        "JOB/job.yaml, line 13",
                        "JOB/layouts/table-03.yaml, line 9",
                        "JOB/rules.yaml, line " + lineOf("rules.yaml", "severty"),
                        "JOB/units.csv, line 7");
        assertThat(Spoken.by("plan", path, "--lang=en")).isEqualTo(run);
        assertThat(Spoken.by("rules", path, "--lang=en")).isEqualTo(run);
        assertThat(Spoken.by("check", file.toString(), "--job=" + path, "--lang=en"))
                .isEqualTo(run);
        assertThat(Spoken.by("template", path, "--to=" + folder.resolve("t.xlsx"), "--lang=en"))
                .isEqualTo(run);
        assertThat(Spoken.by("rules", path, "--lang=en", "--format=json").out())
                .contains("\"file\":\"" + path + "/units.csv\",\"line\":7,\"column\":0,\"code\":\"field-empty\"")
                .contains("\"suggestion\":\"severity\"");
    }

    private int lineOf(String file, String word) throws IOException {
        List<String> lines = Files.readAllLines(job.folder().resolve(file));
        return 1
                + IntStream.range(0, lines.size())
                        .filter(line -> lines.get(line).contains(word))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aScreenShowsFiftyMistakesAndTheNumberOfTheRest() throws IOException {
        job.write(
                "units.csv",
                IntStream.range(0, 80)
                        .mapToObj(unit -> unit + ",\n")
                        .collect(Collectors.joining("", "unit_code,unit_name\n", "")));

        List<String> shown = rules().err().lines().toList();

        assertThat(shown).hasSize(51);
        assertThat(shown.get(50)).isEqualTo("... and 30 more; --format json lists all of them");
        assertThat(Spoken.by("rules", job.folder().toString(), "--format=json")
                        .out()
                        .split("field-empty", -1))
                .hasSize(81);
    }

    @Test
    void onlyRegularFilesAreRead() throws IOException {
        job.delete("units.csv");
        Files.createSymbolicLink(job.folder().resolve("units.csv"), Path.of("/dev/zero"));

        assertThat(rules().err()).contains("units.csv: not a regular file");
    }

    @Test
    void aChainOfAncestorsIsFollowedOnceAndBounded() throws IOException {
        job.write(
                "units.csv",
                IntStream.range(0, 20_000)
                        .mapToObj(unit -> unit + ",甲" + unit + "," + (unit < 19_999 ? unit + 1 : "") + "\n")
                        .collect(Collectors.joining("", "unit_code,unit_name,parent_code\n", "")));

        assertThat(rules().err()).contains("more than 20 levels of units above").hasLineCount(1);
    }

    @Test
    void yearsInWordsAreTheFiscalYears() throws IOException {
        job.replaceFirst("layouts/table-10.yaml", "header: [合计", "header: ['{年}年预算数', 合计");

        assertThat(check("2023年预算数")).doesNotContain("header-year").doesNotContain("column-unknown");
        assertThat(check("2023 预算数")).doesNotContain("header-year").doesNotContain("column-unknown");
        assertThat(check("2024年预算数")).contains("“2024年预算数”写的是 2024 年，本次汇总的是 2023 年");
    }

    @Test
    void aYearByItsNumberIsRemarkedOn() throws IOException {
        job.replaceFirst("layouts/table-10.yaml", "header: [合计", "header: [2023年预算数, 合计");

        Spoken rules = rules();

        assertThat(rules.code()).isZero();
        assertThat(rules.err())
                .startsWith("note: ")
                .contains("names the year 2023")
                .hasLineCount(1);
    }

    private String check(String header) throws IOException {
        Path file = TextWorkbook.of(THREE_PUBLIC.formatted(header)).writtenTo(folder, "103001 澜川州财政局.xlsx");
        return Spoken.by("check", file.toString(), "--job=" + job.folder(), "--format=json")
                .out();
    }

    private Spoken rules() {
        return Spoken.by("rules", job.folder().toString(), "--lang=en");
    }
}
