package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.RunLock;
import budget.sample.SeedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With which code a command ends, and the sentences that go with it; wrong usage and wrong job folders apart. */
class ExitCodesTest {

    private static final String CHINESE_HEADLINE = "2023年部门预算汇总 · 业务日期 2023-02-01\n";
    private static final String ENGLISH_HEADLINE = "2023年部门预算汇总 · business date 2023-02-01\n";

    @TempDir
    private Path folder;

    private JobCopy job;
    private Path input;
    private Path output;

    @BeforeEach
    void aJobWithoutARegister() throws IOException {
        job = JobCopy.in(folder.resolve("job"))
                .delete("units.csv")
                .replaceAll("waivers.csv", ",101001,", ",昌吉回族自治州人民政府电子政务办公室,");
        input = Files.createDirectories(folder.resolve("input"));
        output = folder.resolve("output");
    }

    @Test
    void zeroWhenAllThatArrivedCounts() throws IOException {
        Files.write(input.resolve("seed.xlsx"), SeedWorkbook.xlsx());

        assertThat(run()).isEqualTo(new Spoken(0, """
                        已发布 OUTPUT/2023-02-01-1
                          应报 1 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0
                          收入总计 2,068.18 万元 = 支出总计 2,068.18 万元
                          问题 11（其中必须修改 0）· 已豁免 11
                          看这里：report.html · consolidated.xlsx · data/ · manifest.json
                        """, CHINESE_HEADLINE));
        assertThat(run("--lang=en")).isEqualTo(new Spoken(0, """
                        Nothing changed; OUTPUT/2023-02-01-1 still stands
                          1 unit expected: 1 counted · 0 covered by a roll-up or its units · 0 held back · 0 unreadable · 0 being copied · 0 missing
                          Total revenue 收入总计 2,068.18 = total expenditure 支出总计 2,068.18 (万元)
                          11 findings (0 must be corrected) · 11 waived
                          See report.html · consolidated.xlsx · data/ · manifest.json
                        """, ENGLISH_HEADLINE));
        assertThat(status())
                .isEqualTo(new Spoken(
                        0,
                        "完整：2023-02-01-1 计入 1/1 个单位\n  应报 1 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0\n",
                        ""));
        assertThat(status("--lang=en"))
                .isEqualTo(new Spoken(
                        0,
                        "Complete: 2023-02-01-1 counts 1/1 unit\n  1 unit expected: 1 counted · 0 covered by a roll-up or its units · 0 held back · 0 unreadable · 0 being copied · 0 missing\n",
                        ""));
    }

    @Test
    void tenWhenPublishedWithSomeUnreadable() throws IOException {
        Files.write(input.resolve("seed.xlsx"), SeedWorkbook.xlsx());
        Files.writeString(input.resolve("报表.xlsx"), "预算在附件里\n");

        assertThat(run()).isEqualTo(new Spoken(10, """
                        已发布 OUTPUT/2023-02-01-1
                          应报 2 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 1 · 正在复制 0 · 未报 0
                          收入总计 2,068.18 万元 = 支出总计 2,068.18 万元
                          问题 12（其中必须修改 1）· 已豁免 11
                          无法读取  报表.xlsx  这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件
                          看这里：report.html · consolidated.xlsx · data/ · manifest.json
                        """, CHINESE_HEADLINE));
        assertThat(run("--lang=en")).isEqualTo(new Spoken(10, """
                        Nothing changed; OUTPUT/2023-02-01-1 still stands
                          2 units expected: 1 counted · 0 covered by a roll-up or its units · 0 held back · 1 unreadable · 0 being copied · 0 missing
                          Total revenue 收入总计 2,068.18 = total expenditure 支出总计 2,068.18 (万元)
                          12 findings (1 must be corrected) · 11 waived
                          unreadable  报表.xlsx  This is no Excel workbook or Word document (.docx) but a text file
                          See report.html · consolidated.xlsx · data/ · manifest.json
                        """, ENGLISH_HEADLINE));
        assertThat(status()).isEqualTo(new Spoken(10, """
                        不完整：2023-02-01-1 计入 1/2 个单位 — 无法读取 1（报表.xlsx：这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件）
                          应报 2 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 1 · 正在复制 0 · 未报 0
                          无法读取  报表.xlsx：这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件
                        """, ""));
        assertThat(status("--lang=en")).isEqualTo(new Spoken(10, """
                        Incomplete: 2023-02-01-1 counts 1/2 units — 1 unreadable (报表.xlsx: 这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件)
                          2 units expected: 1 counted · 0 covered by a roll-up or its units · 0 held back · 1 unreadable · 0 being copied · 0 missing
                          unreadable  报表.xlsx: 这不是 Excel 工作簿或 Word 文档（.docx），而是 文本文件
                        """, ""));
    }

    @Test
    void tenWhenACheckedWorkbookCannotBeRead() throws IOException {
        String file = Files.writeString(input.resolve("报表.xlsx"), "").toString();

        assertThat(say("check", file, "--job=" + job.folder())).isEqualTo(new Spoken(10, """
                        报表.xlsx  必须修改 1 · 须作说明 0 · 提示 0
                          未通过 · 单位不明

                        必须修改
                        1  文件是空的（0 字节）  [空文件]
                           请重新导出工作簿后再报送
                        """, ""));
        assertThat(say("check", file, "--job=" + job.folder(), "--lang=en")).isEqualTo(new Spoken(10, """
                        报表.xlsx  1 must correct · 0 must explain · 0 notes
                          Not passed · unknown unit

                        must correct
                        1  The file is empty (0 bytes)  [Empty file]
                           Export the workbook again and send it
                        """, ""));
    }

    @Test
    void elevenWhenTheInputFolderIsEmptyAndNothingWasEverPublished() {
        assertThat(run()).isEqualTo(new Spoken(11, """
                        没有发布：没有一个单位可以计入；还没有发布过
                          应报 0 个单位：计入 0 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0
                          问题 0（其中必须修改 0）· 已豁免 0
                        """, CHINESE_HEADLINE));
        assertThat(run("--lang=en")).isEqualTo(new Spoken(11, """
                        Not published: no unit counts; nothing was ever published
                          0 units expected: 0 counted · 0 covered by a roll-up or its units · 0 held back · 0 unreadable · 0 being copied · 0 missing
                          0 findings (0 must be corrected) · 0 waived
                        """, ENGLISH_HEADLINE));
    }

    @Test
    void elevenWhenAllSubmissionsWereWithdrawnAndTheOldPublicationStands() throws IOException {
        Files.write(input.resolve("seed.xlsx"), SeedWorkbook.xlsx());
        assertThat(run().code()).isZero();
        Files.delete(input.resolve("seed.xlsx"));

        assertThat(run()).isEqualTo(new Spoken(11, """
                        没有发布：没有一个单位可以计入；原有发布 OUTPUT/2023-02-01-1 不变
                          应报 0 个单位：计入 0 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0；上次计入、现已撤回的 1 个
                          问题 0（其中必须修改 0）· 已豁免 0
                          撤回  昌吉回族自治州人民政府电子政务办公室  seed.xlsx  上一次发布计入，现已不在输入文件夹
                        """, CHINESE_HEADLINE));
        assertThat(status().code()).isZero();
    }

    @Test
    void elevenWhenFewerUnitsCountThanTheGateAsksFor() throws IOException {
        job.replaceAll("waivers.csv", ",昌吉回族自治州人民政府电子政务办公室,", ",101001,")
                .write("units.csv", "unit_code,unit_name\n101001,昌吉州电子政务办公室\n103001,澜川州财政局\n104001,澜川州审计局\n")
                .replace("job.yaml", "coverageGate: 0 ", "coverageGate: 60 ");
        Files.write(input.resolve("101001.xlsx"), SeedWorkbook.xlsx());

        assertThat(run()).isEqualTo(new Spoken(11, """
                        没有发布：计入的单位不足 60%；还没有发布过
                          应报 3 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 2
                          收入总计 2,068.18 万元 = 支出总计 2,068.18 万元
                          问题 12（其中必须修改 0）· 已豁免 11
                          未报  103001 澜川州财政局
                          未报  104001 澜川州审计局
                        """, CHINESE_HEADLINE));
        assertThat(run("--lang=en").out())
                .startsWith("Not published: fewer than 60% of the units count; nothing was ever published\n");
    }

    @Test
    void sixtySixWhenSomethingIsNotThere() throws IOException {
        Files.delete(input);

        assertThat(run()).isEqualTo(new Spoken(66, "", "输入文件夹 " + input + " 不存在；请检查 job.yaml 中的 input 或 --input\n"));
        assertThat(run("--lang=en"))
                .isEqualTo(new Spoken(
                        66,
                        "",
                        "The input folder " + input + " does not exist; check input in job.yaml, or --input\n"));
        assertThat(status()).isEqualTo(new Spoken(66, "", "还没有发布过：OUTPUT 中没有 current；请先运行 ./budget run\n"));
        assertThat(status("--lang=en"))
                .isEqualTo(new Spoken(
                        66, "", "Nothing was ever published: there is no current in OUTPUT; run ./budget run first\n"));
        assertThat(say("check", "没有.xlsx")).isEqualTo(new Spoken(66, "", "文件 没有.xlsx 不存在\n"));
        assertThat(say("check", "没有.xlsx", "--lang=en"))
                .isEqualTo(new Spoken(66, "", "The file 没有.xlsx does not exist\n"));
    }

    @Test
    void seventyFourWhenTheDatabaseIsDamagedAndOnlyLookedAt() throws IOException {
        Files.createDirectories(folder.resolve("state/db"));
        Files.writeString(folder.resolve("state/db/state.script"), "this is no database\n");
        Files.writeString(folder.resolve("state/db/state.properties"), "version=2.7.4\nmodified=no\n");

        Spoken plan = plan("--lang=zh");
        assertThat(plan.code()).isEqualTo(74);
        assertThat(plan.err()).startsWith("state 中数据库的文件（db/state.*）已损坏：error in script file");
        assertThat(plan("--lang=en").err())
                .startsWith("The files of the database in the state (db/state.*) are damaged: error in script file");
    }

    @Test
    void seventyFourWhenTheOutputCannotBeWritten() throws IOException {
        Files.write(input.resolve("seed.xlsx"), SeedWorkbook.xlsx());
        Files.writeString(output, "a file where a folder should be");

        assertThat(run()).isEqualTo(new Spoken(74, "", CHINESE_HEADLINE + "无法读写 OUTPUT：这里应是文件夹，却有一个同名文件\n"));
        assertThat(run("--lang=en"))
                .isEqualTo(
                        new Spoken(
                                74,
                                "",
                                ENGLISH_HEADLINE
                                        + "Cannot read or write OUTPUT: a folder is needed here, but there is a file of that name\n"));
    }

    @Test
    void seventyFiveWhileAnotherRunHoldsTheJob() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2023-02-01T01:00:00Z"), ZoneOffset.UTC);
        long pid = ProcessHandle.current().pid();
        try (RunLock lock = RunLock.take(folder.resolve("state"), "department-budget-2023", clock)) {
            String host = Files.readAllLines(folder.resolve("state/lock")).get(0);

            assertThat(lock).isNotNull();
            assertThat(run())
                    .isEqualTo(new Spoken(
                            75,
                            "",
                            CHINESE_HEADLINE + "另一个运行正在进行：主机 " + host + "，进程 " + pid
                                    + "，汇总任务 department-budget-2023，自 2023-02-01T09:00:00+08:00 起；请等它结束后再运行\n"));
            assertThat(run("--lang=en"))
                    .isEqualTo(new Spoken(
                            75,
                            "",
                            ENGLISH_HEADLINE + "Another run is under way: host " + host + ", process " + pid
                                    + ", job department-budget-2023, since 2023-02-01T09:00:00+08:00;"
                                    + " run again when it has ended\n"));
        }
    }

    @Test
    void seventyEightWhereFileNamesCannotBeChinese() {
        String encoding = System.getProperty("sun.jnu.encoding");
        System.setProperty("sun.jnu.encoding", "ANSI_X3.4-1968");
        try {
            assertThat(status())
                    .isEqualTo(new Spoken(
                            78, "", "本机的文件名编码是 ANSI_X3.4-1968，不能使用中文文件名；请用 ./budget 启动，或设置 LC_ALL=C.UTF-8\n"));
            assertThat(status("--lang=en"))
                    .isEqualTo(new Spoken(
                            78,
                            "",
                            "This machine encodes file names as ANSI_X3.4-1968, which has no Chinese;"
                                    + " start with ./budget, or set LC_ALL=C.UTF-8\n"));
        } finally {
            System.setProperty("sun.jnu.encoding", encoding);
        }
    }

    private Spoken run(String... options) {
        return overTheInput("run", Stream.concat(Stream.of("--date=2023-02-01"), Stream.of(options)));
    }

    private Spoken plan(String... options) {
        return overTheInput("plan", Stream.of(options));
    }

    private Spoken overTheInput(String command, Stream<String> options) {
        Stream<String> places = Stream.of(
                command,
                job.folder().toString(),
                "--input=" + input,
                "--output=" + output,
                "--state=" + folder.resolve("state"));
        return say(Stream.concat(places, options).toArray(String[]::new));
    }

    private Spoken status(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "status", job.folder().toString(), "--output=" + output, "--state=" + folder.resolve("no-state")));
        arguments.addAll(List.of(options));
        return say(arguments.toArray(String[]::new));
    }

    private Spoken say(String... arguments) {
        Spoken spoken = Spoken.by(arguments);
        String place = output.toString();
        return new Spoken(
                spoken.code(),
                spoken.out().replace(place, "OUTPUT"),
                spoken.err().replace(place, "OUTPUT"));
    }
}
