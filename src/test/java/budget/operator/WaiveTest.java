package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.waiver.WaiversLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A waiver is a line of the job's table, behind those that stand there. */
class WaiveTest {

    private static final String APPROVED = "--approved-by=梁启明";

    @TempDir
    private Path folder;

    private JobCopy job;

    @BeforeEach
    void aJob() throws IOException {
        job = JobCopy.in(folder.resolve("job"));
    }

    @Test
    void isALineBehindTheOthers() throws IOException {
        String before = waivers();

        Spoken spoken =
                waive("--rule=B03-01", "--unit=103001", "--row=2010650", "--amount=100", APPROVED, "--published");

        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(waivers()).isEqualTo(before + "B03-01,103001,2010650,\"已说明, 属实\",何文静,梁启明,2099-12-31,100.00,yes\n");
        assertThat(waive("--rule=X7P-02", "--unit=104001").code())
                .as("what only needs an explanation needs one person")
                .isZero();
    }

    @Test
    void isRefusedForARuleOrAUnitThatIsNotThere() throws IOException {
        String before = waivers();

        assertThat(waive("--rule=B03-0l", "--unit=103001"))
                .isEqualTo(new Spoken(64, "", "没有“B03-0l”这条规则，是不是“B03-01”？\n"));
        assertThat(waive("--rule=B03-01", "--unit=999999")).isEqualTo(new Spoken(66, "", "名册中没有单位 999999\n"));
        assertThat(waivers()).isEqualTo(before);
    }

    @Test
    void ofABlockingFindingNeedsTwoReviewersAPlaceAndAnEnd() throws IOException {
        String before = waivers();

        assertThat(blocking("--row=201", "--published").err()).startsWith("豁免必须修改的问题要有两个人");
        assertThat(blocking("--row=201", "--published", "--approved-by=何文静").err())
                .startsWith("豁免必须修改的问题要有两个人");
        assertThat(blocking("--row=201", "--published", "--approved-by=某人").err())
                .startsWith("经办人和批准人都要列在 ");
        assertThat(blocking("--published", APPROVED).err()).startsWith("豁免数字上的问题要用 --row 写明行");
        assertThat(blocking("--row=201", APPROVED).err()).startsWith("豁免不能晚于预算年度结束（2023-12-31）");
        assertThat(waivers()).isEqualTo(before);
    }

    @Test
    void ofATotalThatCannotBeTrueNamesIt() throws IOException {
        String before = waivers();

        assertThat(waive("--rule=amount-implausible", "--unit=103001", "--row=合计", APPROVED, "--published")
                        .err())
                .startsWith("总额不可信的问题要用 --amount 写明");
        assertThat(waivers()).isEqualTo(before);
    }

    @Test
    void anEndThatIsPastIsSaid() throws IOException {
        Spoken spoken = Spoken.by(
                "waive",
                job.folder().toString(),
                "--rule=B03-01",
                "--unit=103001",
                "--row=201",
                "--reason=已说明",
                "--by=何文静",
                APPROVED,
                "--until=2023-12-31");

        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).endsWith("\n有效期已过：只有业务日期不晚于 2023-12-31 的运行还用它\n");
    }

    @Test
    void whoCouldReadTheTableStillCan() throws IOException {
        Path waivers = job.folder().resolve("waivers.csv");
        Set<PosixFilePermission> before = PosixFilePermissions.fromString("rw-rw----");
        Files.setPosixFilePermissions(waivers, before);

        waive("--rule=X7P-02", "--unit=104001");

        for (String file : List.of("waivers.csv", "waivers-log.csv", ".waivers.lock")) {
            assertThat(Files.getPosixFilePermissions(job.folder().resolve(file)))
                    .as(file)
                    .isEqualTo(before);
        }
    }

    @Test
    void aReasonOfTwoLinesIsRefused() throws IOException {
        String before = waivers();

        assertThat(waive("--rule=X7P-02", "--unit=104001", "--row=一\n二").err()).startsWith("单位、行、理由和姓名中不能有换行");
        assertThat(waive("--rule=X7P-02", "--unit=104001", "--approved-by=\u001b[31m")
                        .err())
                .startsWith("单位、行、理由和姓名中不能有换行");
        assertThat(waive("--rule=X7P-02", "--unit=104001", "--approved-by=甲\u202e乙")
                        .err())
                .startsWith("单位、行、理由和姓名中不能有换行");
        assertThat(waivers()).isEqualTo(before);
    }

    @Test
    void isListedAndWithdrawn() throws IOException {
        String before = waivers();
        waive("--rule=X7P-02", "--unit=104001");

        assertThat(Spoken.by("waive", job.folder().toString(), "--list", "--unit=104001")
                        .out())
                .isEqualTo("豁免和对说明的答复 1 条\n  已豁免  104001 X7P-02  已说明, 属实（经办：何文静，批准：，有效期至：2099-12-31，金额：）\n");
        assertThat(Spoken.by(
                                "waive",
                                job.folder().toString(),
                                "--withdraw",
                                "--rule=X7P-02",
                                "--unit=104001",
                                "--by=梁启明",
                                "--reason=不再需要")
                        .code())
                .isZero();
        assertThat(waivers()).isEqualTo(before);
        assertThat(log())
                .hasSize((int) before.lines().count() + 2)
                .anyMatch(line -> line.contains(",given,何文静,\"已说明, 属实\",X7P-02,104001,"))
                .anyMatch(line -> line.contains(",withdrawn,梁启明,不再需要,X7P-02,104001,"));
    }

    @Test
    void eightAtOnceAllArrive() throws InterruptedException, IOException {
        String before = waivers();
        List<Thread> all = IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> waive("--rule=X7P-02", "--unit=104001", "--row=" + number)))
                .toList();
        all.forEach(Thread::start);
        for (Thread one : all) {
            one.join();
        }

        assertThat(waivers().substring(before.length()).lines()).hasSize(8);
        assertThat(isProven()).isTrue();
    }

    @Test
    void theLogTellsOfEveryChangeThatWasNotMadeByTheCommand() throws IOException {
        waive("--rule=X7P-02", "--unit=104001");
        assertThat(isProven()).isTrue();

        job.replace("waivers.csv", ",100.00,", ",9900.00,");
        assertThat(isProven()).as("a changed waiver").isFalse();
        job.replace("waivers.csv", ",9900.00,", ",100.00,");
        assertThat(isProven()).isTrue();
        job.replaceFirst("waivers-log.csv", "何文静", "某人");
        assertThat(isProven()).as("a changed log").isFalse();
    }

    @Test
    void verifyProvesTheLogOfAJobFolder() throws IOException {
        assertThat(Spoken.by("verify", job.folder().toString()).code()).isEqualTo(66);
        waive("--rule=X7P-02", "--unit=104001");
        assertThat(Spoken.by("verify", job.folder().toString()).code()).isZero();
        job.replaceFirst("waivers-log.csv", "何文静", "某人");
        Spoken spoken = Spoken.by("verify", job.folder().toString());
        assertThat(spoken.code()).isEqualTo(74);
        assertThat(spoken.out()).contains("记录的第 2 行不是原来写下的");
        assertThat(waive("--rule=X7P-02", "--unit=104001").code())
                .as("a log that was changed can be gone on with, and stays unproven")
                .isZero();
        assertThat(isProven()).isFalse();
    }

    private boolean isProven() throws IOException {
        return WaiversLog.proof(
                        Files.readAllBytes(job.folder().resolve("waivers-log.csv")),
                        Files.readAllBytes(job.folder().resolve("waivers.csv")))
                .holds();
    }

    private Spoken blocking(String... options) {
        List<String> all = new ArrayList<>(List.of("--rule=B03-01", "--unit=103001"));
        all.addAll(List.of(options));
        Spoken spoken = waive(all.toArray(String[]::new));
        assertThat(spoken.code()).isEqualTo(64);
        return spoken;
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(job.folder().resolve("waivers-log.csv"));
    }

    private Spoken waive(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "waive";
        all[1] = job.folder().toString();
        all[2] = "--reason=已说明, 属实";
        all[3] = "--by=何文静";
        all[4] = "--until=2099-12-31";
        System.arraycopy(options, 0, all, 5, options.length);
        return Spoken.by(all);
    }

    private String waivers() throws IOException {
        return Files.readString(job.folder().resolve("waivers.csv"));
    }
}
