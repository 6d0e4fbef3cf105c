package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each publication says it changed against the one before, and why: every cause, provoked by the smallest run. */
class DifferenceTest {

    private static final String FINANCE = "103001 澜川州财政局.xlsx";
    private static final String AUDIT = "104001 澜川州审计局.xlsx";

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void oneUnitOfTwoHasSent() throws IOException {
        job = OneTableJob.in(folder, "103001,澜川州财政局,", "104001,澜川州审计局,")
                .send(FINANCE, "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00", "| 合计 | 3.00 | 1.00 | 2.00");
        run();
    }

    @Test
    void theFirstPublicationHasNothingBeforeIt() throws IOException {
        assertThat(changes()).isEmpty();
        assertThat(page()).contains("这是第一次发布，之前没有可比较的发布。");
        assertThat(job.say("diff").err()).isEqualTo("只有 2023-02-01-1 这一个发布，之前没有可比较的\n");
    }

    @Test
    void aUnitSentAnother() throws IOException {
        job.send(FINANCE, "201 | 一般公共服务支出 | 4.00 | 2.00 | 2.00", "| 合计 | 4.00 | 2.00 | 2.00");
        run();

        assertThat(changes())
                .containsExactly(
                        "number 201 合计  30000.00 40000.00 10000.00 resubmission ",
                        "unit 201 合计 103001 30000.00 40000.00 10000.00 resubmission " + FINANCE,
                        "number 201 基本支出  10000.00 20000.00 10000.00 resubmission ",
                        "unit 201 基本支出 103001 10000.00 20000.00 10000.00 resubmission " + FINANCE,
                        "number 合计 合计  30000.00 40000.00 10000.00 resubmission ",
                        "unit 合计 合计 103001 30000.00 40000.00 10000.00 resubmission " + FINANCE,
                        "number 合计 基本支出  10000.00 20000.00 10000.00 resubmission ",
                        "unit 合计 基本支出 103001 10000.00 20000.00 10000.00 resubmission " + FINANCE);
    }

    @Test
    void aUnitSentLateAndOnlyItsNumbersAreListed() throws IOException {
        job.send(AUDIT, "208 | 社会保障和就业支出 | 1.00 | 1.00 |");
        run();

        assertThat(changes())
                .containsExactly(
                        "number 208 合计   10000.00 10000.00 late-arrival ",
                        "unit 208 合计 104001  10000.00 10000.00 late-arrival " + AUDIT,
                        "number 208 基本支出   10000.00 10000.00 late-arrival ",
                        "unit 208 基本支出 104001  10000.00 10000.00 late-arrival " + AUDIT,
                        "number 合计 合计  30000.00 40000.00 10000.00 derived ",
                        "residual 合计 合计  0.00 10000.00 10000.00 derived ",
                        "number 合计 基本支出  10000.00 20000.00 10000.00 derived ",
                        "residual 合计 基本支出  0.00 10000.00 10000.00 derived ");
    }

    @Test
    void aUnitsFileWasTakenAway() throws IOException {
        job.send(AUDIT, "208 | 社会保障和就业支出 | | 1.00 | 1.00");
        run();
        job.withdraw(AUDIT);
        run(10);

        assertThat(changes()).contains("unit 208 基本支出 104001 10000.00  -10000.00 withdrawn " + AUDIT);
        assertThat(causes()).containsExactlyInAnyOrder("withdrawn", "derived");
    }

    @Test
    void aUnitIsHeldBackAndThenWaived() throws IOException {
        job.job().replace("job.yaml", "keepEarlierVersion: true", "keepEarlierVersion: false");
        job.send(AUDIT, "208 | 社会保障和就业支出 | 2.00 | 1.00 | 1.00");
        run();
        job.send(AUDIT, "208 | 社会保障和就业支出 | 2.50 | 1.00 | 1.00");
        job.run();

        assertThat(causes()).containsExactlyInAnyOrder("held-back", "derived");
        assertThat(changes())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("unit 208 合计 104001 20000.00  -20000.00 held-back 表3 208 社会保障和就业支出 合计为 2.50 万元"));

        job.job().write("waivers.csv", """
                        rule,unit_code,row,reason,by,approved_by,until,amount,published
                        B03-01,104001,208,已说明,何文静,梁启明,2099-12-31,5000.00,yes
                        """);
        run();

        assertThat(causes()).containsExactlyInAnyOrder("waiver", "derived");
        assertThat(changes()).contains("unit 208 合计 104001  25000.00 25000.00 waiver B03-01 何文静");
    }

    @Test
    void aUnitIsReleasedByAnotherRule() throws IOException {
        job.send(AUDIT, "208 | 社会保障和就业支出 | 2.50 | 1.00 | 1.00");
        job.run();
        job.job().replace("rules.yaml", "severity: blocking", "severity: advisory");
        run();

        assertThat(causes()).containsExactlyInAnyOrder("rule", "derived");
        assertThat(changes()).contains("unit 208 合计 104001  25000.00 25000.00 rule rules.yaml");
    }

    @Test
    void aUnitIsReleasedByTheRegister() throws IOException {
        job.send("105001 澜川州商务局.xlsx", "208 | 社会保障和就业支出 | 2.00 | 1.00 | 1.00");
        job.run();
        job.register("103001,澜川州财政局,", "104001,澜川州审计局,", "105001,澜川州商务局,");
        run();

        assertThat(causes()).containsExactlyInAnyOrder("register", "derived");
    }

    @Test
    void aResubmissionThatIsTakenBackLeavesTheEarlierOne() throws IOException {
        String later = "103001 澜川州财政局 第二次上报.xlsx";
        job.send(later, "201 | 一般公共服务支出 | 4.00 | 2.00 | 2.00", "| 合计 | 4.00 | 2.00 | 2.00");
        run();
        assertThat(causes()).containsExactly("resubmission");

        job.withdraw(later);
        run();

        assertThat(causes()).containsExactly("withdrawn");
        assertThat(changes())
                .contains("unit 201 合计 103001 40000.00 30000.00 -10000.00 withdrawn " + later + " → " + FINANCE);
    }

    @Test
    void aResubmissionThatIsHeldBackLeavesTheEarlierOneAndChangesNoNumber() throws IOException {
        job.send("103001 澜川州财政局 更正.xlsx", "201 | 一般公共服务支出 | 9.00 | 1.00 | 2.00");
        job.run();

        assertThat(changes()).isEmpty();
        assertThat(page()).contains("受理 → 退回").contains("没有一个汇总数变化");
    }

    @Test
    void aDepartmentCountsForItsUnitsUntilAllHaveSent() throws IOException {
        job.register("102000,澜川州教育局,", "102001,澜川州第一中学,102000", "102002,澜川州第二中学,102000");
        job.job().replace("job.yaml", "blockingFindings: hold-back", "blockingFindings: publish-flagged");
        job.withdraw(FINANCE)
                .send("102000 澜川州教育局.xlsx", "205 | 教育支出 | 5.00 | 5.00 |", "| 合计 | 5.00 | 5.00 |")
                .send("102001 澜川州第一中学.xlsx", "205 | 教育支出 | 3.00 | 3.00 |", "| 合计 | 3.00 | 3.00 |");
        job.run();
        job.send("102002 澜川州第二中学.xlsx", "205 | 教育支出 | 2.50 | 2.50 |", "| 合计 | 2.50 | 2.50 |");
        job.run();

        assertThat(changes().subList(0, 4))
                .containsExactly(
                        "number 205 合计  50000.00 55000.00 5000.00 late-arrival+roll-up ",
                        "unit 205 合计 102000 50000.00  -50000.00 roll-up accepted → checked-against-children",
                        "unit 205 合计 102001  30000.00 30000.00 roll-up covered-by-parent → accepted",
                        "unit 205 合计 102002  25000.00 25000.00 late-arrival 102002 澜川州第二中学.xlsx");
    }

    @Test
    void theSameBytesAreReadOtherwiseByAnotherForm() throws IOException {
        job.job().replace("layouts/table-03.yaml", "measure: 项目支出, header: [项目支出]", "measure: 项目支出, header: [别的]");
        job.job().replace("layouts/table-03.yaml", "sumOf: [基本支出, 项目支出]", "sumOf: [基本支出]");
        job.job().replace("job.yaml", "blockingFindings: hold-back", "blockingFindings: publish-flagged");
        job.job().replace("job.yaml", "title: 2023年", "title: 二〇二三年");
        job.run();

        assertThat(changes())
                .contains("unit 201 项目支出 103001 20000.00  -20000.00 layout+settings job.yaml, layouts/table-03.yaml");
        assertThat(causes()).containsExactlyInAnyOrder("layout+settings");
    }

    @Test
    void aPublicationThatWasChangedByHandLeavesSomethingUnexplained() throws IOException {
        Path consolidated = job.current().resolve("data/consolidated.csv");
        Files.writeString(consolidated, Files.readString(consolidated).replace("基本支出,10000.00", "基本支出,11000.00"));
        job.send(AUDIT, "208 | 社会保障和就业支出 | | 1.00 | 1.00");
        run();

        assertThat(changes()).contains("residual 201 基本支出    -1000.00 unexplained ");
    }

    @Test
    void aPublicationThatIsNotWholeCannotBeComparedWith() throws IOException {
        Files.delete(job.current().resolve("data/by-unit.csv"));
        job.send(AUDIT, "208 | 社会保障和就业支出 | 1.00 | 1.00 |");
        run();

        assertThat(changes()).isEmpty();
        assertThat(page()).contains("上一次发布 2023-02-01-1 不完整或被改动过，无法比较。", "default-src &#39;none&#39;");
        assertThat(job.say("diff", "2023-02-01-1", "2023-02-02-1"))
                .isEqualTo(new Spoken(66, "", "不完整或被改动过，无法比较：FOLDER/output/2023-02-01-1/data/by-unit.csv\n"));
    }

    @Test
    void anyTwoPublicationsAreToldApart() throws IOException {
        job.send(AUDIT, "208 | 社会保障和就业支出 | 1.00 | 1.00 |", "| 合计 | 1.00 | 1.00 |");
        run();
        job.send(FINANCE, "201 | <b>一般公共服务</b> | 4.00 | 2.00 | 2.00", "| 合计 | 4.00 | 2.00 | 2.00")
                .withdraw(AUDIT);
        run(10);

        Golden.assertSame(
                "diff/zh.txt", job.say("diff", "2023-02-02-1", "2023-02-03-1").out());
        Golden.assertSame("diff/en.txt", job.say("diff", "--lang=en").out());
        JsonNode json = JsonMapper.shared()
                .readTree(job.say(
                                "diff",
                                "--format=json",
                                "2023-02-01-1",
                                job.current().toString())
                        .out());
        assertThat(json.get("causes").toString()).isEqualTo("{\"resubmission\":4}");
        assertThat(json.get("changes").get(0).get("change").asString()).isEqualTo("10000.00");
        assertThat(page()).doesNotContain("<b>");
    }

    @Test
    void theFilesAreWrittenForAnyTwo() throws IOException {
        job.send(AUDIT, "208 | 社会保障和就业支出 | 1.00 | 1.00 |");
        run();
        Path to = folder.resolve("to");

        Spoken spoken = job.say("diff", "--to=" + to);

        assertThat(spoken.err()).isEqualTo("已写出 FOLDER/to：difference.csv · difference.html\n");
        assertThat(to.resolve("difference.csv"))
                .hasSameTextualContentAs(job.current().resolve("difference.csv"));
        assertThat(to.resolve("difference.html")).content().contains("2023-02-01-1 → 2023-02-02-1");
    }

    @Test
    void aPublicationThatIsNotThereIsSaid() throws IOException {
        assertThat(job.say("diff", "2023-02-01-1", "2023-02-09-1"))
                .isEqualTo(new Spoken(66, "", "FOLDER/output 中没有发布 2023-02-09-1；现有 2023-02-01-1\n"));
        assertThat(job.say("diff", "a", "b", "c").code()).isEqualTo(64);
    }

    @Test
    void onlyTheDifferenceIsNoReasonToPublish() throws IOException {
        job.send(AUDIT, "208 | 社会保障和就业支出 | 1.00 | 1.00 |");
        run();
        assertThat(changes()).isNotEmpty();

        assertThat(run().out()).startsWith("没有变化，仍为 ");
        assertThat(Files.readString(job.current().resolve("manifest.json"))).doesNotContain("difference");
    }

    private Spoken run() {
        return run(0);
    }

    private Spoken run(int code) {
        Spoken spoken = job.run();
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isEqualTo(code);
        return spoken;
    }

    private String page() throws IOException {
        return Files.readString(job.current().resolve("difference.html"));
    }

    private List<String> causes() throws IOException {
        try (CsvReader<NamedCsvRecord> lines = table()) {
            return lines.stream()
                    .filter(line -> !line.getField("level").equals("number"))
                    .map(line -> line.getField("cause"))
                    .distinct()
                    .toList();
        }
    }

    private List<String> changes() throws IOException {
        List<String> shown = List.of("level", "row", "measure", "unit_code", "old", "new", "change", "cause", "detail");
        try (CsvReader<NamedCsvRecord> lines = table()) {
            return lines.stream()
                    .map(line ->
                            String.join(" ", shown.stream().map(line::getField).toList()))
                    .toList();
        }
    }

    private CsvReader<NamedCsvRecord> table() throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(job.current().resolve("difference.csv"));
    }
}
