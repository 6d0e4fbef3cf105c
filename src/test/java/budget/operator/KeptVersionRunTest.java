package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file overwritten by a version that cannot count: what was accepted before counts on, and everything says so. */
class KeptVersionRunTest {

    private static final String FILE = "103001.xlsx";

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void aPublicationAndThenAVersionThatDoesNotAdd() throws IOException {
        job = OneTableJob.in(folder, "103001,澜川州财政局,", "104001,澜川州审计局,");
        send(FILE, "3.00");
        send("104001.xlsx", "3.10", "1.10", "2.00");
        assertThat(job.night().code()).isZero();
        send(FILE, "3.50");
    }

    @Test
    void theEarlierVersionCountsOnAndThePublicationSaysWhich() throws IOException {
        Spoken spoken = job.night();

        assertThat(spoken.code()).isEqualTo(10);
        assertThat(spoken.out())
                .contains("应报 2 个单位：计入 2 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 0；其中 1 个单位的新版本未计入，原版本照计\n");
        assertThat(data("units.csv"))
                .anyMatch(line -> line.startsWith("103001,澜川州财政局,,held-back,no,103001.xlsx,"))
                .anyMatch(line -> line.startsWith("103001,澜川州财政局,,accepted,yes,103001.xlsx,"));
        assertThat(data("findings.csv")).anyMatch(line -> line.contains(",version-kept,note,"));
        assertThat(data("facts.csv"))
                .contains("2023,103001,澜川州财政局,表3,201,201,,,,合计,30000.00,2,103001.xlsx,表3,C4,,万元,类,yes");
        assertThat(Files.readString(job.current().resolve("manifest.json"))).contains("\"kept\" : true");
    }

    @Test
    void theSameNightAfterNightAlsoWhenTheStateIsGoneButForTheFiles() throws IOException {
        job.night();
        Path publication = job.current();

        assertThat(job.night().out()).startsWith("没有变化");
        delete(folder.resolve("state/db"));
        assertThat(job.night().out()).startsWith("没有变化");
        assertThat(job.current()).isEqualTo(publication);
    }

    @Test
    void itIsProvenAndArchivedWithBothFiles() throws IOException {
        job.night();
        Path archive = folder.resolve("archive.zip");

        assertThat(Spoken.by("verify", job.current().toString(), "--state=" + folder.resolve("state"))
                        .code())
                .isZero();
        assertThat(job.say("archive", "--state=" + folder.resolve("state"), "--to=" + archive)
                        .code())
                .isZero();
        Spoken proven = Spoken.by("verify", archive.toString());
        assertThat(proven.code()).as(proven.out() + proven.err()).isZero();
        assertThat(job.say("trace", "--state=" + folder.resolve("state"), "--table=表3", "--row=201", "--measure=合计")
                        .out())
                .contains("103001 澜川州财政局  3.00 万元\n")
                .doesNotContain("B03-01");
    }

    @Test
    void theNewVersionTakesItsPlaceAsSoonAsItIsAccepted() throws IOException {
        job.night();
        send(FILE, "3.00", "1.50", "1.50");

        assertThat(job.night().code()).isZero();
        assertThat(data("units.csv"))
                .filteredOn(line -> line.startsWith("103001"))
                .hasSize(1);
    }

    @Test
    void whereItsBytesAreGoneTheUnitIsHeldBackAndNothingElseHappens() throws IOException {
        delete(folder.resolve("state"));

        Spoken spoken = job.night();
        assertThat(spoken.code()).isEqualTo(10);
        assertThat(spoken.out()).contains("应报 2 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 1 · 无法读取 0 · 正在复制 0 · 未报 0\n");
    }

    @Test
    void deletedItIsWithdrawn() throws IOException {
        job.night();
        job.withdraw(FILE);

        assertThat(job.night().code()).isEqualTo(11);
        assertThat(job.night("--accept-withdrawals").out())
                .contains("应报 2 个单位：计入 1 · 由汇总或下属单位计入 0 · 退回 0 · 无法读取 0 · 正在复制 0 · 未报 1；上次计入、现已撤回的 1 个\n");
    }

    @Test
    void aHundredTimesWhatThePublicationStatesIsHeldBackUntilItIsWaivedWithTheAmount() throws IOException {
        send(FILE, "300.00", "100.00", "200.00");

        Spoken spoken = job.night();
        assertThat(spoken.code()).isEqualTo(10);
        assertThat(spoken.out())
                .contains("新版本退回，原版本照计  103001 澜川州财政局  103001.xlsx  表3!C5 表3 合计 合计：金额不合常理："
                        + "合计 300.00 万元，是本单位在现有发布 2023-02-01-1 中的合计（3.00 万元）的 100 倍\n");
        assertThat(job.night("--lang=en").out())
                .contains("The amounts cannot be true: the total is 300.00 万元,"
                        + " 100 times the unit's total in the standing publication 2023-02-01-1 (3.00 万元)\n");
        waive("");
        assertThat(job.night().code()).isEqualTo(10);
        waive("3000000");
        assertThat(job.night("--accept-jump").code()).isZero();
    }

    private void waive(String amount) throws IOException {
        job.job()
                .write(
                        "waivers.csv",
                        "rule,unit_code,row,reason,by,approved_by,until,amount\n"
                                + "amount-implausible,103001,,新建办公楼,何文静,梁启明,2023-12-31," + amount + "\n");
    }

    private void send(String file, String total) throws IOException {
        send(file, total, "1.00", "2.00");
    }

    private void send(String file, String total, String basic, String project) throws IOException {
        String figures = String.join(" | ", total, basic, project);
        job.send(file, "201 | 一般公共服务支出 | " + figures, "| 合计 | " + figures);
    }

    private List<String> data(String table) throws IOException {
        return Files.readAllLines(job.current().resolve("data").resolve(table));
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
