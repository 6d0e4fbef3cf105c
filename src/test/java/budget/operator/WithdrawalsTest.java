package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that counted and are gone: what a run publishes, what it does not, and what is said of it in every place. */
class WithdrawalsTest {

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void twentyUnits() throws IOException {
        List<String> register = new ArrayList<>();
        for (int unit = 1; unit <= 20; unit++) {
            register.add(code(unit) + ",第" + unit + "局,");
        }
        job = OneTableJob.in(folder, register.toArray(String[]::new));
        for (int unit = 1; unit <= 20; unit++) {
            send(unit);
        }
        assertThat(job.night().code()).isZero();
    }

    @Test
    void oneIsPublishedAndTheCodeSaysSoUntilAnotherPublicationStands() throws IOException {
        job.withdraw(file(3));

        assertThat(job.night()).isEqualTo(new Spoken(10, """
                        已发布 FOLDER/output/2023-02-02-1
                          应报 20 个单位：计入 19 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 1；上次计入、现已撤回的 1 个
                          问题 0（其中必须修改 0）· 已豁免 0
                          撤回  103001 第3局  103001.xlsx  上一次发布计入，现已不在输入文件夹
                          看这里：report.html · consolidated.xlsx · data/ · manifest.json
                        """, "2023年部门预算汇总 · 业务日期 2023-02-02\n"));
        assertThat(job.night("--lang=en").out()).startsWith("""
                        Nothing changed; FOLDER/output/2023-02-02-1 still stands
                          20 units expected: 19 counted · 0 covered by a roll-up or its units · 0 held back · 0 unreadable · 0 being copied · 1 missing; 1 counted before and withdrawn
                        """);
        assertThat(status()).isEqualTo(new Spoken(10, """
                        不完整：2023-02-02-1 计入 19/20 个单位 — 撤回 1（103001 第3局）
                          应报 20 个单位：计入 19 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 1；上次计入、现已撤回的 1 个
                          撤回  103001 第3局  103001.xlsx  上一次发布计入，现已不在输入文件夹
                        """, ""));
        assertThat(status("--lang=en").out()).startsWith("""
                        Incomplete: 2023-02-02-1 counts 19/20 units — 1 withdrawn (103001 第3局)
                          20 units expected: 19 counted · 0 covered by a roll-up or its units · 0 held back · 0 unreadable · 0 being copied · 1 missing; 1 counted before and withdrawn
                          withdrawn  103001 第3局  103001.xlsx  counted in the publication before, no longer in the input folder
                        """);
        assertThat(Files.readString(job.current().resolve("run.json"))).contains("\"unit_code\" : \"103001\"");
        assertThat(state("metrics/budget.prom")).containsPattern("budget_units_withdrawn\\{[^}]*} 1.0");
    }

    @Test
    void moreThanATenthAreNotPublishedNightAfterNightUntilSomebodyConfirmsIt() throws IOException {
        for (int unit = 1; unit <= 3; unit++) {
            job.withdraw(file(unit));
        }
        assertThat(plan().out())
                .contains("  撤回的单位 3：第1局、第2局、第3局\n  超过现有发布计入的 20 个单位的 10%：不会发布，除非加 --accept-withdrawals\n");

        assertThat(job.night()).isEqualTo(new Spoken(11, """
                        没有发布：现有发布计入的 20 个单位，有 3 个已不在输入文件夹，超过 10%；原有发布 FOLDER/output/2023-02-01-1 不变
                          请检查输入文件夹是否完整（共享是否挂载好）；确实撤回的，加 --accept-withdrawals 再运行，或在 job.yaml 中调高 withdrawalGate
                          应报 20 个单位：计入 17 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 3；上次计入、现已撤回的 3 个
                          问题 0（其中必须修改 0）· 已豁免 0
                          撤回  101001 第1局  101001.xlsx  上一次发布计入，现已不在输入文件夹
                          撤回  102001 第2局  102001.xlsx  上一次发布计入，现已不在输入文件夹
                          撤回  103001 第3局  103001.xlsx  上一次发布计入，现已不在输入文件夹
                        """, "2023年部门预算汇总 · 业务日期 2023-02-02\n"));
        assertThat(state("summary.txt"))
                .startsWith("2023年部门预算汇总 2023-02-02 [11] 没有更新：业务日期 2023-02-02 的运行计入过的单位一次不见了 3/20，未发布");
        Spoken nothingNew = job.night("--lang=en");
        assertThat(nothingNew.code()).isEqualTo(11);
        assertThat(nothingNew.out()).startsWith("""
                        Not published: of the 20 units that count in the standing publication 3 are no longer in the input folder, more than 10%; the old publication FOLDER/output/2023-02-01-1 stands
                          Check that the input folder is complete (is the share mounted?); if they were withdrawn, run again with --accept-withdrawals, or raise withdrawalGate in job.yaml
                        """);
        assertThat(withState("status").code()).isEqualTo(11);
        assertThat(withState("status").out())
                .startsWith("没有更新：业务日期 2023-02-03 的运行计入过的单位一次不见了 3/20，未发布（确实撤回的，加 --accept-withdrawals 再运行）；"
                        + "现有发布 完整：2023-02-01-1 计入 20/20 个单位\n");

        assertThat(job.night("--accept-withdrawals").code()).isEqualTo(10);
        assertThat(job.current()).hasFileName("2023-02-04-1");
    }

    @Test
    void theGateIsTheJobs() throws IOException {
        job.job().replace("job.yaml", "coverageGate: 0 ", "withdrawalGate: 15\ncoverageGate: 0 ");
        for (int unit = 1; unit <= 3; unit++) {
            job.withdraw(file(unit));
        }
        assertThat(job.night().code()).isEqualTo(10);
        job.withdraw(file(4)).withdraw(file(5)).withdraw(file(6));
        assertThat(job.night().code()).isEqualTo(11);
    }

    @Test
    void aFolderThatComesBackIsAsBefore() throws IOException {
        Path aside = folder.resolve("aside");
        Files.move(job.input(), aside);
        Files.createDirectories(job.input());
        assertThat(job.night().code()).isEqualTo(11);
        Files.delete(job.input());
        Files.move(aside, job.input());

        assertThat(job.night().out()).startsWith("没有变化，仍为 FOLDER/output/2023-02-01-1\n");
        assertThat(withState("status").code()).isZero();
    }

    @Test
    void aLinkWithdrawsNothing() throws IOException {
        Path aside = Files.move(job.input().resolve(file(1)), folder.resolve("elsewhere.xlsx"));
        Files.createSymbolicLink(job.input().resolve(file(1)), aside);

        Spoken spoken = job.night();
        assertThat(spoken.code()).isEqualTo(10);
        assertThat(spoken.out())
                .contains("应报 20 个单位：计入 20 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0；其中 1 个单位的新版本未计入，原版本照计\n")
                .contains("新版本无法读取，原版本照计  101001 第1局  101001.xlsx  这里不是文件，而是符号链接（或管道、设备），不予读取\n");
        assertThat(job.night().out()).startsWith("没有变化");
    }

    @Test
    void aTotalThatIsATenthOrTenTimesIsNotPublishedUntilSomebodyConfirmsIt() throws IOException {
        send(1, "280.00", "90.00", "190.00");
        send(2, "284.92", "94.92", "190.00");
        assertThat(job.night().code()).isZero();
        send(1);
        send(2);
        assertThat(job.night().code()).isZero();
        send(1, "280.00", "90.00", "190.00");
        send(2, "284.93", "94.93", "190.00");

        assertThat(job.night().out()).startsWith("""
                没有发布：总额由 62.10 万元变为 621.00 万元，达到十倍或不足十分之一；原有发布 FOLDER/output/2023-02-03-1 不变
                  请核对新到的工作簿是否用错金额单位、报送是否齐全；确实如此的，加 --accept-jump 再运行
                """);
        Spoken again = job.night("--lang=en");
        assertThat(again.code()).isEqualTo(11);
        assertThat(again.out()).startsWith("""
                Not published: the total was 62.10 and is 621.00 (万元), ten times as much or a tenth; the old publication FOLDER/output/2023-02-03-1 stands
                  Check the unit of money of what is new, and whether all units have sent theirs; if it is right, run again with --accept-jump
                """);
        assertThat(withState("status").out()).contains("总额（元）621000.00 → 6210000.00");
        assertThat(job.night("--accept-jump").code()).isZero();
        assertThat(job.night().out()).startsWith("没有变化");
        send(1);
        send(2);
        assertThat(job.night().code()).isEqualTo(11);
    }

    /** No two units state the same, or one would be taken for a copy of the other: 3.01, 3.02 … 3.20 万元. */
    private void send(int unit) throws IOException {
        String hundredths = unit < 10 ? ".0" + unit : "." + unit;
        send(unit, "3" + hundredths, "1" + hundredths, "2.00");
    }

    private void send(int unit, String total, String basic, String project) throws IOException {
        job.send(
                file(unit),
                "201 | 一般公共服务支出 | " + String.join(" | ", total, basic, project),
                "| 合计 | " + String.join(" | ", total, basic, project));
    }

    private Spoken status(String... options) {
        return job.say("status", options);
    }

    private Spoken withState(String command) {
        return job.say(command, "--state=" + folder.resolve("state"));
    }

    private Spoken plan() {
        return job.say("plan", "--state=" + folder.resolve("state"), "--input=" + job.input());
    }

    private String state(String file) throws IOException {
        return Files.readString(folder.resolve("state").resolve(file));
    }

    private static String code(int unit) {
        return unit < 10 ? "10" + unit + "001" : "1" + unit + "001";
    }

    private static String file(int unit) {
        return code(unit) + ".xlsx";
    }
}
