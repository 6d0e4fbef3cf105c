package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.RunLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves for those who were not there: lines of a log, a summary to mail, figures for a collector. */
class WatchedRunTest {

    @TempDir
    private Path folder;

    private OneUnitJob job;

    @BeforeEach
    void oneSoundSubmissionAndOneThatIsNone() throws IOException {
        job = OneUnitJob.in(folder);
        Files.writeString(job.input().resolve("报表\n2.xlsx"), "预算在附件里\n");
    }

    @Test
    void theSummaryIsFitToBeMailed() throws IOException {
        assertThat(job.run().code()).isEqualTo(10);

        assertThat(summary()).isEqualTo("""
                2023年部门预算汇总 2023-02-01 [10] 不完整：2023-02-01-1 计入 1/2 个单位 — 无法读取 1（报表\\u000A2.xlsx：这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件）

                2023年部门预算汇总 · 业务日期 2023-02-01
                已发布 FOLDER/output/2023-02-01-1
                  应报 2 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 1 · 正在复制 0 · 未报 0
                  收入总计 2,068.18 万元 = 支出总计 2,068.18 万元
                  问题 12（其中必须修改 1）· 已豁免 11
                  无法读取  报表\\u000A2.xlsx  这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件
                  看这里：report.html · consolidated.xlsx · data/ · manifest.json
                """);
    }

    @Test
    void theSummaryListsEveryUnitThatIsNotInTheTotals() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(job.input().resolve(i + ".xlsx"), "note " + i);
        }
        job.run("--lang=en");

        assertThat(summary().lines().filter(line -> line.startsWith("  unreadable  ")))
                .hasSize(31);
    }

    @Test
    void aRunThatFailedLeavesASummaryToo() throws IOException {
        job.run();
        Files.delete(job.input().resolve("seed.xlsx"));
        Files.delete(job.input().resolve("报表\n2.xlsx"));
        Files.delete(job.input());

        assertThat(job.run("--lang=en").code()).isEqualTo(66);
        assertThat(summary()).startsWith("""
                2023年部门预算汇总 2023-02-01 [66] The input folder FOLDER/input does not exist; check input in job.yaml, or --input

                The input folder FOLDER/input does not exist; check input in job.yaml, or --input

                Incomplete: 2023-02-01-1 counts 1/2 units — 1 unreadable (报表\\u000A2.xlsx: 这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件)
                """);
        assertThat(metrics()).contains("budget_run_exit_code{budget_job=\"job\"} 66.0\n");
    }

    @Test
    void aMistakeInTheJobFolderIsInTheSummary() throws IOException {
        job.run();
        job.job().replace("job.yaml", "zone: Asia/Shanghai", "zone: Asia/Shangai");

        assertThat(job.run().code()).isEqualTo(78);
        assertThat(summary())
                .startsWith(
                        "FOLDER/job [78] FOLDER/job/job.yaml 第 13 行：“zone”写的是“Asia/Shangai”，应为时区，例如 Asia/Shanghai\n");
        assertThat(metrics()).contains("budget_run_exit_code{budget_job=\"job\"} 78.0\n");
    }

    @Test
    void aRunThatAnotherOneKeptFromBeginningLeavesNothing() throws IOException {
        Files.createDirectories(job.state());
        try (RunLock lock = RunLock.take(job.state(), "department-budget-2023", Clock.systemUTC())) {
            assertThat(lock).isNotNull();
            assertThat(job.run().code()).isEqualTo(75);
        }
        assertThat(job.state().resolve("summary.txt")).doesNotExist();
        assertThat(job.state().resolve("metrics")).doesNotExist();
    }

    @Test
    void whatCannotBeLeftIsNoReasonToFail() throws IOException {
        Files.createDirectories(job.state().resolve("summary.txt/a folder"));

        assertThat(job.run().code()).isEqualTo(10);
    }

    @Test
    void theFiguresAreThoseOfTheRun() throws IOException {
        job.run();

        assertThat(metrics())
                .contains("budget_units_counted{budget_job=\"job\"} 1.0\n")
                .contains("budget_submissions{budget_job=\"job\",status=\"unreadable\"} 1.0\n")
                .contains("budget_findings{budget_job=\"job\",severity=\"blocking\"} 1.0\n")
                .contains("budget_findings_waived{budget_job=\"job\"} 11.0\n")
                .contains("budget_run_read_workbooks{budget_job=\"job\"} 2.0\n")
                .contains("budget_run_read_bytes{budget_job=\"job\"} "
                        + (double) (Files.size(job.input().resolve("seed.xlsx"))
                                + "预算在附件里\n".getBytes(StandardCharsets.UTF_8).length)
                        + "\n")
                .contains("step=\"receive\"}", "step=\"read\"}", "step=\"publish\"}");
    }

    @Test
    void aRunThatNobodyWatchesWritesALog() throws IOException, InterruptedException {
        Process run = start();
        assertThat(run.waitFor()).isEqualTo(10);

        assertThat(log())
                .containsExactly(
                        "INFO  run=RUN event=start job=department-budget-2023 date=2023-02-01 input=FOLDER/input"
                                + " output=FOLDER/output threads=2",
                        "INFO  run=RUN event=step step=receive seconds=N",
                        "INFO  run=RUN event=step step=read seconds=N workbooks=2 bytes=N",
                        "INFO  run=RUN event=step step=reconcile seconds=N",
                        "INFO  run=RUN event=step step=consolidate seconds=N",
                        "INFO  run=RUN event=step step=publish seconds=N",
                        "INFO  run=RUN event=step step=prune seconds=N",
                        "WARN  run=RUN event=unit unit=\"\" status=unreadable file=\"报表\\u000A2.xlsx\" reason=not-a-workbook blocking=1",
                        "INFO  run=RUN event=end exit=10 seconds=N outcome=published publication=2023-02-01-1 expected=2"
                                + " counted=1 covered=0 held-back=0 unreadable=1 being-copied=0 missing=0 findings=12 blocking=1 waived=11");
    }

    @Test
    void aRunThatWasToldToStopSaysSoBeforeItsProcessEnds() throws IOException, InterruptedException {
        for (int i = 0; i < 500; i++) {
            Files.writeString(job.input().resolve(i + ".xlsx"), "note " + i);
        }
        Process run = start();
        while (run.isAlive() && !Files.exists(job.state().resolve("status.json"))) {
            run.waitFor(50, TimeUnit.MILLISECONDS);
        }
        run.destroy();
        int code = run.waitFor();

        assertThat(List.of(143, 10)).contains(code);
        String told = summary();
        assertThat(told).containsAnyOf(" [143] 运行中断", " [10] ");
        assertThat(metrics())
                .contains("budget_run_exit_code{budget_job=\"job\"} " + (told.contains("[143]") ? "143.0" : "10.0")
                        + "\n");
    }

    private Process start() throws IOException {
        return Child.start(
                folder.resolve("said"),
                List.of("-Dbudget.log=INFO"),
                "run",
                job.job().folder().toString(),
                "--input=" + job.input(),
                "--output=" + job.output(),
                "--state=" + job.state(),
                "--threads=2",
                "--date=2023-02-01");
    }

    /** The lines of the log without what is another each time. */
    private List<String> log() throws IOException {
        return Files.readString(folder.resolve("said"))
                .replace(folder.toString(), "FOLDER")
                .lines()
                .filter(line -> line.contains(" run="))
                .map(line -> line.substring(line.indexOf(' ') + 1)
                        .replaceAll("run=[0-9T+]+-[0-9]+", "run=RUN")
                        .replaceAll("(seconds|bytes)=[0-9.]+", "$1=N"))
                .toList();
    }

    private String summary() throws IOException {
        return Files.readString(job.state().resolve("summary.txt")).replace(folder.toString(), "FOLDER");
    }

    private String metrics() throws IOException {
        return Files.readString(job.state().resolve("metrics/budget.prom"));
    }
}
