package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The edition for the public of a job with secrets. */
class PublicEditionTest extends JobWithASecret {

    @Test
    void neitherTheNameNorTheAmountOfAWithheldProjectIsInAnyPublicByteOrLog() throws IOException {
        withhold();

        Spoken said = job.run();

        assertThat(said.code()).isZero();
        assertThat(Files.readString(publication(1).resolve("data/projects.csv")))
                .contains(CANARY, "5700000.00");
        assertThat(Files.readString(publication(1).resolve("disclosure-log.csv")))
                .contains(CANARY, "5700000.00");
        Map<String, byte[]> files = UnpackedFiles.in(publication(1).resolve("public"));
        assertThat(files)
                .containsKeys("data/facts.csv", "suppressed.csv", "datapackage.json")
                .containsKey("documents/" + UNIT + ".docx/word/document.xml");
        files.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(name).doesNotContain(CANARY);
            assertThat(text)
                    .as(name)
                    .doesNotContain(CANARY)
                    .doesNotContain("5700000.00")
                    .doesNotContain(">570<")
                    .doesNotContain("570.00")
                    .doesNotContain("570万元");
        });
        assertThat(files.keySet())
                .as("the canary is looked for in the sheets by unit too")
                .anyMatch(name -> name.startsWith("consolidated.xlsx/xl/worksheets/sheet2"));
        assertThat(said.out() + said.err()).doesNotContain(CANARY);
        assertThat(UnpackedFiles.in(job.state()).entrySet().stream()
                        .filter(file -> file.getKey().matches(".*[.](txt|prom|log)"))
                        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8)))
                .isNotEmpty()
                .noneMatch(text -> text.contains(CANARY));
    }

    @Test
    void whatIsLeftOutIsListedAndBlankAndNeverZero() throws IOException, SQLException {
        publishWithheld();
        Path edition = publication(1).resolve("public");

        DeclaredKeys.assertKept(publication(1));
        DeclaredKeys.assertKept(edition);
        LoadedPublication.inDuckDb(edition.resolve("data")).close();
        assertThat(Files.readString(edition.resolve("suppressed.csv")))
                .contains(",表7,2010399/（不予公开）,项目支出合计,")
                .contains(",表7,2010399/电子政务外网、互联网高强度安全隔离和国密算法认证及辅助设备改造项目,资本性支出,");
        assertThat(Files.readString(edition.resolve("data/facts.csv"))).doesNotContain("（不予公开）");
        assertThat(Files.readString(edition.resolve("data/projects.csv"))).contains(",2010399,（不予公开）,,0.00,,");
        assertThat(Files.readString(edition.resolve("data/consolidated.csv")))
                .contains("2023,表7,2010399/（不予公开）,（不予公开）,项目支出合计,,1,,\n")
                .contains("2023,表7,合计,合计,项目支出合计,19287300.00,1,0.00,0.00\n");
    }

    /** The page of the edition has the figures of its facts.csv and no others, and says nothing of files, cells and findings. */
    @Test
    void itsPageHasTheFiguresOfItsFacts() throws IOException {
        publishWithheld();
        Path edition = publication(1).resolve("public");
        PageJson page = PageJson.in(edition.resolve("report.html"));

        assertThat(page.facts())
                .hasSizeGreaterThan(200)
                .isEqualTo(PageJson.published(
                        edition.resolve("data/facts.csv"), "unit_code", "table", "row", "measure", "amount"));
        assertThat(page.places()).containsOnly("");
        assertThat(page.totals())
                .isEqualTo(
                        PageJson.published(
                                        edition.resolve("data/consolidated.csv"), "table", "row", "measure", "amount")
                                .stream()
                                .filter(line -> !line.endsWith(" | ") && !line.matches("(绩效|表7 \\| [0-9]+/).*"))
                                .toList());
        assertThat(page.ofUnits(4)).contains(UNIT + " | 2010399 | （不予公开） |  |  |  | ");
        assertThat(page.list("files")).isEmpty();
        assertThat(page.list("findings")).isEmpty();
        assertThat(page.list("texts")).isEmpty();
        assertThat(page.others()).isEmpty();
    }

    @Test
    void withoutDisclosuresNothingIsAddedAndTheFullFilesAreTheSameWithThem() throws IOException {
        publish("");
        assertThat(publication(1).resolve("public")).doesNotExist();
        assertThat(publication(1).resolve("disclosure-log.csv")).doesNotExist();
        Map<String, byte[]> without = UnpackedFiles.in(publication(1));

        withhold();
        job.run();

        Map<String, byte[]> with = UnpackedFiles.in(publication(2));
        without.keySet().removeIf(name -> name.matches("manifest.json|run.*|difference.*|.*docProps.*"));
        assertThat(without).isNotEmpty();
        without.forEach((name, bytes) -> assertThat(with.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aFurtherEditionLeavesOutWhatTheOneBeforeDid() throws IOException {
        publishWithheld();
        job.job().replace("disclosure.csv", "王甲", "王丙");
        job.run();

        assertThat(Files.readString(publication(2).resolve("public/suppressed.csv")))
                .isEqualTo(Files.readString(publication(1).resolve("public/suppressed.csv")));
        assertThat(attack(publication(2), "--before=" + publication(1)).code()).isZero();
    }

    @Test
    void aLineThatMeansNoProjectKeepsTheOldPublication() throws IOException {
        publish("");
        job.job().write("disclosure.csv", HEADER + UNIT + ",没有这个项目,withheld,秘密〔2023〕1号,王甲,李乙\n");

        Spoken said = job.run();

        assertThat(said.code()).isEqualTo(11);
        assertThat(said.out()).contains("没有发布：公开版会泄露不予公开的金额，或 disclosure.csv 写的项目在单位的表里没有");
        assertThat(said.out()).contains("这一行的项目在单位的表里没有：", "disclosure.csv:2").doesNotContain("没有这个项目");
        assertThat(publication(2)).doesNotExist();
    }

    @Test
    void everyMistakeOfTheFileIsToldAtTheStart() throws IOException {
        job.job().write("disclosure.csv", HEADER + """
                甲,乙,secret,,王甲,王甲
                甲,乙,withheld,依据,王甲,李乙
                """);

        Spoken said = job.run();

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err())
                .contains("disclosure.csv")
                .contains("“level”")
                .contains("“basis”")
                .contains("“by”与“approved_by”是同一个人");
    }

    @Test
    void withoutDocumentsInTheSettingsThereAreNone() throws IOException {
        withhold();
        job.job().replace("job.yaml", "language: zh", "publicDocuments: false\nlanguage: zh");
        job.run();

        assertThat(publication(1).resolve("public/suppressed.csv")).exists();
        assertThat(publication(1).resolve("public/documents")).doesNotExist();
    }

    @Test
    void anEditionWhoseMoveWasCutShortIsPublishedOnceByTheNextRun() throws IOException {
        publish("");
        withhold();
        job.run();
        Map<String, byte[]> edition = UnpackedFiles.in(publication(2).resolve("public"));
        Path current = job.output().resolve("current");
        Files.move(current, job.output().resolve(".unfinished-current"));
        Files.writeString(current, "2023-02-01-1\n");

        assertThat(job.run().code()).isZero();

        assertThat(current).hasContent("2023-02-01-2");
        assertThat(publication(3)).doesNotExist();
        Map<String, byte[]> after = UnpackedFiles.in(publication(2).resolve("public"));
        assertThat(after.keySet()).isEqualTo(edition.keySet());
        edition.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anEditionThatWasHalfWrittenIsWrittenAnew() throws IOException {
        withhold();
        Files.createDirectories(job.output().resolve(".unfinished-7/public/data"));
        Files.writeString(job.output().resolve(".unfinished-7/public/data/facts.csv"), CANARY);

        assertThat(job.run().code()).isZero();

        assertThat(job.output().resolve(".unfinished-7")).doesNotExist();
        assertThat(publication(1).resolve("public/data/facts.csv")).exists();
    }
}
