package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.FolderBook;
import budget.journal.RunLine;
import budget.journal.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of runs: what one would do, how one is getting on, how the last one ended, and whether to go on with it. */
class RunsTest {

    private static final Path SAMPLE = Path.of("input/department-budget-2023");

    private static final String KILLED = """
            [ {
              "task" : { "job" : "department-budget-2023", "date" : "2023-02-02", "input" : "INPUT", "output" : "OUTPUT" },
              "process" : { "host" : "node-1", "pid" : "4711" },
              "started" : "2023-02-01T16:30:00Z", "updated" : "2023-02-01T16:31:05Z",
              "progress" : { "step" : "read", "read" : 1, "to_read" : 2 },
              "outcome" : "running", "publication" : "", "failure" : ""
            } ]
            """;

    @TempDir
    private Path folder;

    private Path input;
    private JobCopy job;

    @BeforeEach
    void twoUnitsOfThreeHaveSent() throws IOException {
        job = JobCopy.in(folder.resolve("job")).write("units.csv", """
                        unit_code,unit_name,parent_code
                        100000,澜川州财政系统,
                        103001,澜川州财政局,100000
                        104001,澜川州审计局,
                        105001,澜川州商务局,
                        """);
        input = Files.createDirectories(folder.resolve("input"));
        send("103001 澜川州财政局 2023年部门预算.xlsx");
        send("104001 澜川州审计局 2023年部门预算.xlsx");
    }

    private void send(String name) throws IOException {
        Files.copy(SAMPLE.resolve(name), input.resolve(name));
    }

    @Test
    void aPlanSaysWhatIsNewAndWhoseFiguresChange() {
        assertThat(say("plan").out()).isEqualTo("""
                2023年部门预算汇总：将读取、汇总，结果有变化则发布
                  读取 2
                    103001 澜川州财政局 2023年部门预算.xlsx　新到
                    104001 澜川州审计局 2023年部门预算.xlsx　新到
                  沿用 0（内容、表样、规则、代码和程序都没有变）
                  重新计算：澜川州财政系统、澜川州财政局、澜川州审计局
                """);
        assertThat(folder.resolve("state/db")).doesNotExist();
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void aPlanSaysWhyFilesAreReadAgainAndWhichAreGone() throws IOException {
        assertThat(say("run").code()).isZero();
        assertThat(say("plan").out()).isEqualTo("""
                2023年部门预算汇总：没有变化，不读取，不发布
                  沿用 2（内容、表样、规则、代码和程序都没有变）
                """);

        Files.delete(input.resolve("104001 澜川州审计局 2023年部门预算.xlsx"));
        Files.copy(
                SAMPLE.resolve("105001 澜川州商务局 2023年部门预算.xlsx"),
                input.resolve("103001 澜川州财政局 2023年部门预算.xlsx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(say("plan").out()).isEqualTo("""
                2023年部门预算汇总：将读取、汇总，结果有变化则发布
                  读取 1
                    103001 澜川州财政局 2023年部门预算.xlsx　内容有变化
                  撤回 1
                    104001 澜川州审计局 2023年部门预算.xlsx　已不在输入文件夹
                  撤回的单位 1：澜川州审计局
                  超过现有发布计入的 2 个单位的 10%：不会发布，除非加 --accept-withdrawals
                  沿用 0（内容、表样、规则、代码和程序都没有变）
                  重新计算：澜川州财政系统、澜川州财政局、澜川州审计局
                """);
    }

    @Test
    void aPlanNamesWhatChangedInTheJobFolder() throws IOException {
        assertThat(say("run").code()).isZero();
        job.replace("rules.yaml", "id: B04-04", "id: B04-99");

        assertThat(say("plan", "--lang=en").out()).isEqualTo("""
                2023年部门预算汇总: reads, consolidates, and publishes if the result differs
                  to read 2
                    103001 澜川州财政局 2023年部门预算.xlsx  (forms, rules, code lists or program changed, or given up as too slow before)
                    104001 澜川州审计局 2023年部门预算.xlsx  (forms, rules, code lists or program changed, or given up as too slow before)
                  kept 0 (bytes, forms, rules, code lists and program are the same)
                  changed in the job folder: rules.yaml
                  worked out anew: 澜川州财政系统、澜川州财政局、澜川州审计局
                """.replace("、", ", "));
    }

    @Test
    void theFirstLineOfTheStatusNamesWhoIsLeftOutAndWhy() throws IOException {
        Files.writeString(input.resolve("105001 澜川州商务局.xlsx"), "稍后再报");
        assertThat(say("run").code()).isEqualTo(10);

        assertThat(say("status").out().lines().limit(4))
                .containsExactly(
                        "不完整：2023-02-01-1 计入 2/4 个单位 — 无法读取 1（105001 澜川州商务局：这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件），未报 1（100000 澜川州财政系统）",
                        "  应报 4 个单位：计入 2 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 1 · 正在复制 0 · 未报 1",
                        "  无法读取  105001 澜川州商务局：这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件",
                        "  未报  100000 澜川州财政系统");
    }

    @Test
    void aRunThatWasKilledIsToldAndGoneOnWithAsOfItsOwnDate() throws IOException {
        assertThat(say("run").code()).isZero();
        send("105001 澜川州商务局 2023年部门预算.xlsx");
        tell(KILLED);

        assertThat(say("status").out()).isEqualTo("""
                没有更新：业务日期 2023-02-02 的运行中断（没有结束记录：进程被终止，或磁盘已满），可以重跑；现有发布 不完整：2023-02-01-1 计入 2/4 个单位 — 未报 2（100000 澜川州财政系统；105001 澜川州商务局）
                  应报 4 个单位：计入 2 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 2
                  未报  100000 澜川州财政系统
                  未报  105001 澜川州商务局
                最近的运行
                  2023-02-02 00:30:00 +08:00  1:05  中断（没有结束记录：进程被终止，或磁盘已满），可以重跑
                """);
        assertThat(rerun().out()).startsWith("已发布 OUTPUT/2023-02-02-1\n");
        assertThat(rerun()).isEqualTo(new Spoken(0, "没有可接着做的：上一次运行已经完成\n", ""));
    }

    @Test
    void aRunThatGoesOnIsToldByStatusAndPlanAlike() throws IOException {
        tell(KILLED);
        try (RunLock lock = RunLock.take(folder.resolve("state"), "department-budget-2023", Clock.systemUTC())) {
            String going = "运行中：业务日期 2023-02-02，读取 1/2，2023-02-02 00:30:00 +08:00 起（主机 node-1，进程 4711）\n";

            assertThat(lock).isNotNull();
            assertThat(say("plan")).isEqualTo(new Spoken(0, going, ""));
            assertThat(say("status")).isEqualTo(new Spoken(66, going + """
                    还没有发布过
                    最近的运行
                      2023-02-02 00:30:00 +08:00  1:05  进行中
                    """, ""));
        }
    }

    @Test
    void aLostStateIsBuiltAnewAndThePublicationStays() throws IOException {
        send("105001 澜川州商务局 2023年部门预算.xlsx");
        assertThat(say("run").code()).isZero();
        Files.move(folder.resolve("state"), folder.resolve("lost"));

        assertThat(say("run").out()).startsWith("没有变化，仍为 OUTPUT/2023-02-01-1\n");
    }

    @Test
    void theRecordOfARunHasItsStepsWithTheirTimesAndWhatTheyDid() throws IOException {
        Files.writeString(input.resolve("105001 澜川州商务局.xlsx"), "稍后再报");
        assertThat(say("run").code()).isEqualTo(10);
        RunLine run = new FolderBook(folder.resolve("state")).runs().get(0);

        assertThat(run.steps().stream().map(RunsTest::inWords))
                .containsExactly(
                        "receive: read 3, handed on 3, refused 0",
                        "read: read 3, handed on 3, refused 1",
                        "reconcile: read 3, handed on 2, refused 1",
                        "consolidate: read 0, handed on 0, refused 0",
                        "publish: read 0, handed on 0, refused 0",
                        "prune: read 0, handed on 0, refused 0");
        assertThat(tally(run.steps().get(1)).parts()).isPositive();
        assertThat(run.counts()).hasValueSatisfying(counts -> {
            assertThat(counts.counted()).isEqualTo(2);
            assertThat(counts.unreadable()).isEqualTo(1);
            assertThat(counts.missing()).isEqualTo(1);
            assertThat(counts.blocking()).isEqualTo(1);
        });
        assertThat(run.steps()).allSatisfy(step -> assertThat(step.ended()).isBetween(step.started(), run.updated()));
    }

    private static String inWords(RunLine.Step step) {
        RunLine.Tally tally = tally(step);
        return step.name() + ": read " + tally.read() + ", handed on " + tally.written() + ", refused "
                + tally.refused();
    }

    private static RunLine.Tally tally(RunLine.Step step) {
        return Optional.ofNullable(step.tally()).orElseThrow();
    }

    @Test
    void theRecordOfARunThatFailedSaysOfWhichKindTheFailureIs() throws IOException {
        Files.writeString(folder.resolve("output"), "a file in the way");
        assertThat(say("run").code()).isEqualTo(74);
        RunLine run = new FolderBook(folder.resolve("state")).runs().get(0);

        assertThat(run.outcome()).isEqualTo(RunLine.Outcome.FAILED);
        assertThat(run.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.kind()).isEqualTo("io-no-folder");
            assertThat(fault.trace()).contains("FileAlreadyExistsException").contains("RunLock");
        });
    }

    private void tell(String journal) throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(
                folder.resolve("state/status.json"),
                journal.replace("INPUT", input.toString())
                        .replace("OUTPUT", folder.resolve("output").toString()));
    }

    private Spoken rerun() {
        return spoken(List.of("rerun", job.folder().toString(), "--state=" + folder.resolve("state")));
    }

    private Spoken say(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                job.folder().toString(),
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state")));
        if (!command.equals("status")) {
            arguments.addAll(List.of("--input=" + input, "--date=2023-02-01"));
        }
        arguments.addAll(List.of(options));
        return spoken(arguments);
    }

    private Spoken spoken(List<String> arguments) {
        Spoken spoken = Spoken.by(arguments);
        String headline = "2023年部门预算汇总 · ";
        return new Spoken(
                spoken.code(),
                spoken.out().replace(folder.resolve("output").toString(), "OUTPUT"),
                spoken.err().startsWith(headline) ? "" : spoken.err());
    }
}
