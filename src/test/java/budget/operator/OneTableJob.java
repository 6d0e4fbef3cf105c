package budget.operator;

import budget.sample.TextWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A job whose workbooks hold 表3 alone, and one rule; a run of it takes no time, and each is of the next day. */
final class OneTableJob {

    private static final String RULE = """
            - id: B03-01
              name: 合计等于基本支出与项目支出之和
              formula: 表3[*].合计 = 表3[*].基本支出 + 表3[*].项目支出
              severity: blocking
              remedy: 请核对该行
              pass: |
                表3 | 合计 | 基本支出 | 项目支出
                201 | 3.00 | 1.00 | 2.00
              fail: |
                表3 | 合计 | 基本支出 | 项目支出
                201 | 4.00 | 1.00 | 2.00
            """;

    private static final String DATASETS = """
            by-function: { table: 表3, total: 合计, basic: 基本支出, project: 项目支出 }
            by-unit: { expenditure_total: "表3[合计].合计" }
            """;

    private static final String SPENDING = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            """;

    private final Path folder;
    private final JobCopy job;
    private LocalDate day = LocalDate.of(2023, 2, 1);

    private OneTableJob(Path folder, JobCopy job) {
        this.folder = folder;
        this.job = job;
    }

    static OneTableJob in(Path folder, String... units) throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job"));
        try (Stream<Path> layouts = Files.list(job.folder().resolve("layouts"))) {
            for (Path layout : layouts.toList()) {
                if (!layout.endsWith("table-03.yaml")) {
                    Files.delete(layout);
                }
            }
        }
        job.delete("waivers.csv").write("rules.yaml", RULE);
        job.write("datasets.yaml", DATASETS);
        OneTableJob made = new OneTableJob(folder, job);
        Files.createDirectories(made.input());
        return made.register(units);
    }

    /** Units as lines of {@code code,name,parent}. */
    OneTableJob register(String... units) throws IOException {
        List<String> lines = new ArrayList<>(List.of("unit_code,unit_name,parent_code"));
        lines.addAll(List.of(units));
        job.write("units.csv", String.join("\n", lines) + "\n");
        return this;
    }

    JobCopy job() {
        return job;
    }

    Path input() {
        return folder.resolve("input");
    }

    Path output() {
        return folder.resolve("output");
    }

    /** The folder of the publication that stands. */
    Path current() throws IOException {
        return output().resolve(Files.readString(output().resolve("current")).strip());
    }

    /** Lays a workbook with these rows of code, name, 合计, 基本支出, 项目支出 into the input folder. */
    OneTableJob send(String file, String... rows) throws IOException {
        TextWorkbook.of(SPENDING + String.join("\n", rows) + "\n").writtenTo(input(), file);
        return this;
    }

    OneTableJob withdraw(String file) throws IOException {
        Files.delete(input().resolve(file));
        return this;
    }

    /** A run that publishes however many units are gone, and whatever the total has become. */
    Spoken run() {
        return night("--accept-withdrawals", "--accept-jump");
    }

    /** A run as a schedule starts it. */
    Spoken night(String... options) {
        List<String> all = new ArrayList<>(List.of(
                "run",
                job.folder().toString(),
                "--input=" + input(),
                "--output=" + output(),
                "--state=" + folder.resolve("state"),
                "--date=" + day));
        all.addAll(List.of(options));
        Spoken spoken = Spoken.by(all);
        day = day.plusDays(1);
        return new Spoken(
                spoken.code(),
                spoken.out().replace(folder.toString(), "FOLDER"),
                spoken.err().replace(folder.toString(), "FOLDER"));
    }

    /** A command about this job's publications; the folder is FOLDER in what is said. */
    Spoken say(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, job.folder().toString(), "--output=" + output()));
        all.addAll(List.of(arguments));
        Spoken spoken = Spoken.by(all);
        return new Spoken(
                spoken.code(),
                spoken.out().replace(folder.toString(), "FOLDER"),
                spoken.err().replace(folder.toString(), "FOLDER"));
    }
}
