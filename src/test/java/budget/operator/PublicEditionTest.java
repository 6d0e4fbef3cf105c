package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edition for the public of a job with secrets, and what a reader can work out of it. */
class PublicEditionTest {

    private static final String UNIT = "昌吉回族自治州人民政府电子政务办公室";
    private static final String NAMED = "政务云平台机房存储扩容项目";

    /** A name that is nowhere else. */
    private static final String CANARY = "金丝雀七号工程";

    private static final String HEADER = "unit_code,project,level,basis,by,approved_by\n";

    @TempDir
    private Path folder;

    private OneUnitJob job;

    @BeforeEach
    void aUnitWithAProjectOfAMadeUpName() throws IOException {
        job = OneUnitJob.in(folder);
        Path workbook = job.input().resolve("seed.xlsx");
        Files.write(workbook, renamed(Files.readAllBytes(workbook)));
    }

    private static byte[] renamed(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = UnpackedFiles.parts(workbook);
        parts.replaceAll((name, bytes) ->
                new String(bytes, StandardCharsets.UTF_8).replace(NAMED, CANARY).getBytes(StandardCharsets.UTF_8));
        return UnpackedFiles.zipped(parts);
    }

    private void withhold(String level) throws IOException {
        job.job().write("disclosure.csv", HEADER + UNIT + "," + CANARY + "," + level + ",秘密〔2023〕1号,王甲,李乙\n");
    }

    private Path publication(int number) {
        return job.output().resolve("2023-02-01-" + number);
    }

    @Test
    void neitherTheNameNorTheAmountOfAWithheldProjectIsInAnyPublicByteOrLog() throws IOException {
        withhold("withheld");

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
        withhold("withheld");
        job.run();
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
        withhold("withheld");
        job.run();
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
        job.run();
        assertThat(publication(1).resolve("public")).doesNotExist();
        assertThat(publication(1).resolve("disclosure-log.csv")).doesNotExist();
        Map<String, byte[]> without = UnpackedFiles.in(publication(1));

        withhold("withheld");
        job.run();

        Map<String, byte[]> with = UnpackedFiles.in(publication(2));
        without.keySet().removeIf(name -> name.matches("manifest.json|run.*|difference.*|.*docProps.*"));
        assertThat(without).isNotEmpty();
        without.forEach((name, bytes) -> assertThat(with.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anAttackFindsNothing() throws IOException {
        withhold("withheld");
        job.run();

        Spoken attack = attack(publication(1));

        assertThat(attack.code()).isZero();
        assertThat(attack.out())
                .contains("0 个泄露")
                .contains("保住  " + UNIT + "  表7 2010399/（不予公开） 资本性支出  0.00 至 14700000.00  （实为 5700000.00）\n");
        assertThat(attack(publication(1).resolve("public")).out()).doesNotContain("5700000.00");
    }

    private Spoken attack(Path edition, String... options) {
        return job.placeless(Spoken.by(Stream.concat(
                        Stream.of(
                                "disclose",
                                "--attack=" + edition,
                                "--job=" + job.job().folder()),
                        Stream.of(options))
                .toList()));
    }

    @Test
    void anAttackFindsWhatACellTooManyTells() throws IOException {
        withhold("withheld");
        job.run();
        Path facts = publication(1).resolve("public/data/facts.csv");
        String published = Files.readString(facts);
        String line = Files.readString(publication(1).resolve("data/facts.csv"))
                .lines()
                .filter(fact -> fact.contains("国密算法认证") && fact.contains("资本性支出"))
                .findFirst()
                .orElseThrow();
        List<String> fields = List.of(line.split(",", -1));
        String leak = withoutPlace(fields);
        Files.writeString(facts, published + leak);

        Spoken attack = attack(publication(1));

        assertThat(attack.code()).isEqualTo(10);
        assertThat(attack.out())
                .contains("泄露  " + UNIT + "  表7 2010399/（不予公开） 资本性支出  5616000.00 至 5700000.00  （实为 5700000.00）\n");
    }

    @Test
    void anAttackFindsWhatATotalOfAllUnitsTells() throws IOException {
        withhold("withheld");
        job.run();
        Path edition = publication(1).resolve("public/data/consolidated.csv");
        String hidden = "2023,表7,2010399/（不予公开）,（不予公开）,资本性支出,,1,,\n";
        String published = Files.readString(edition);
        assertThat(published).contains(hidden);
        Files.writeString(edition, published.replace(hidden, hidden.replace(",,1,,", ",5700000.00,1,0.00,0.00")));

        Spoken attack = attack(publication(1));

        assertThat(attack.out()).contains("  泄露  ");
        assertThat(attack.code()).isEqualTo(10);
    }

    @Test
    void anAttackFindsWhatAnEarlierEditionTold() throws IOException {
        withhold("withheld");
        job.run();
        Path before = folder.resolve("before");
        Files.createDirectories(before.resolve("data"));
        Files.writeString(
                before.resolve("data/facts.csv"),
                Files.readString(publication(1).resolve("data/facts.csv")));

        Spoken attack = attack(publication(1), "--before=" + before);

        assertThat(attack.code()).isEqualTo(10);
        assertThat(attack.out()).contains("表7 2010399/（不予公开） 资本性支出  正好 5700000.00");
    }

    @Test
    void whatAnEarlierEditionToldByNameIsLeftOutAllTheSameButHidesNothing() throws IOException {
        job.job().write("disclosure.csv", HEADER);
        job.run();
        withhold("withheld");

        assertThat(job.run().code()).isZero();

        assertThat(Files.readString(publication(1).resolve("public/data/projects.csv")))
                .contains(CANARY, "5700000.00");
        assertThat(UnpackedFiles.in(publication(2).resolve("public")).values())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(CANARY));
        assertThat(Files.readString(publication(2).resolve("public/suppressed.csv")))
                .contains("（不予公开）")
                .doesNotContain("国密算法认证");
        assertThat(attack(publication(2)).code()).isEqualTo(10);
        assertThat(attack(publication(2), "--before=" + publication(1)).code()).isEqualTo(10);
    }

    @Test
    void aFurtherEditionLeavesOutWhatTheOneBeforeDid() throws IOException {
        withhold("withheld");
        job.run();
        job.job().replace("disclosure.csv", "王甲", "王丙");
        job.run();

        assertThat(Files.readString(publication(2).resolve("public/suppressed.csv")))
                .isEqualTo(Files.readString(publication(1).resolve("public/suppressed.csv")));
        assertThat(attack(publication(2), "--before=" + publication(1)).code()).isZero();
    }

    @Test
    void aLineThatMeansNoProjectKeepsTheOldPublication() throws IOException {
        job.run();
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
    void aFolderWithoutAnEditionIsNotThere() {
        assertThat(attack(folder).code()).isEqualTo(66);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void withLastYearsEditionKnownNothingIsFoundButWithoutWhatElseIsLeftOut(int count) throws IOException {
        job.job().write("disclosure.csv", HEADER);
        job.run();
        Path lastYear = folder.resolve("last-year");
        Files.move(job.output(), lastYear);
        for (String data : List.of("data", "public/data")) {
            for (String name : UnpackedFiles.in(lastYear.resolve("2023-02-01-1").resolve(data))
                    .keySet()) {
                Path file = lastYear.resolve("2023-02-01-1").resolve(data).resolve(name);
                Files.writeString(file, Files.readString(file).replace("\n2023,", "\n2022,"));
            }
        }
        job.job().replace("job.yaml", "lastYear:", "lastYear: " + lastYear + " #");
        StringBuilder lines = new StringBuilder(HEADER);
        List.of(CANARY, "机构运行补助", "昌吉州政府网站和云平台运维项目经费", "昌吉州统一政务云密码服务支撑系统项目", "政府网站改版、办公区域装修")
                .subList(0, count)
                .forEach(project -> lines.append(UNIT + "," + project + ",withheld,秘密〔2023〕1号,王甲,李乙\n"));
        job.job().write("disclosure.csv", lines.toString());

        Spoken said = job.run();

        assertThat(said.code()).as(said.err()).isZero();
        Path known = lastYear.resolve("2023-02-01-1");
        Spoken attack = attack(publication(1), "--last-year=" + known);
        assertThat(attack.out()).contains("：有关单位列示", "，0 个泄露");
        assertThat(attack.code()).isZero();
        tellWhatElseIsLeftOut();
        assertThat(attack(publication(1), "--last-year=" + known).code()).isEqualTo(10);
    }

    /** Publishes the figures that are left out only because they would tell what is withheld. */
    private void tellWhatElseIsLeftOut() throws IOException {
        List<String> complement = Files.readAllLines(publication(1).resolve("disclosure-log.csv")).stream()
                .filter(line -> line.contains(",complement,"))
                .map(line -> String.join(",", List.of(line.split(",", -1)).subList(4, 7)))
                .toList();
        assertThat(complement).isNotEmpty();
        StringBuilder told = new StringBuilder();
        for (String line : Files.readAllLines(publication(1).resolve("data/facts.csv"))) {
            List<String> fields = List.of(line.split(",", -1));
            if (complement.contains(fields.get(3) + "," + fields.get(4) + "," + fields.get(9))) {
                told.append(withoutPlace(fields));
            }
        }
        Path facts = publication(1).resolve("public/data/facts.csv");
        Files.writeString(facts, Files.readString(facts) + told);
    }

    @Test
    void anAttackFindsWhatASentenceOfADocumentTells() throws IOException {
        withhold("withheld");
        job.run();
        Path document = publication(1).resolve("public/documents/" + UNIT + ".docx");
        Map<String, byte[]> parts = UnpackedFiles.parts(Files.readAllBytes(document));
        String text = new String(parts.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains("项目名称：机构运行补助", "预算安排规模：3万元").doesNotContain("〔请");
        assertThat(attack(publication(1)).code()).isZero();
        parts.put(
                "word/document.xml",
                text.replace("项目名称：机构运行补助", "项目名称：（不予公开）")
                        .replace("预算安排规模：3万元", "预算安排规模：570万元")
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(document, UnpackedFiles.zipped(parts));

        Spoken attack = attack(publication(1));

        assertThat(attack.out()).contains("  泄露  " + UNIT + "  表7 2010399/（不予公开） 项目支出合计");
        assertThat(attack.code()).isEqualTo(10);
    }

    @Test
    void withoutDocumentsInTheSettingsThereAreNone() throws IOException {
        withhold("withheld");
        job.job().replace("job.yaml", "language: zh", "publicDocuments: false\nlanguage: zh");
        job.run();

        assertThat(publication(1).resolve("public/suppressed.csv")).exists();
        assertThat(publication(1).resolve("public/documents")).doesNotExist();
    }

    @Test
    void anEditionWhoseMoveWasCutShortIsPublishedOnceByTheNextRun() throws IOException {
        job.run();
        withhold("withheld");
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
        withhold("withheld");
        Files.createDirectories(job.output().resolve(".unfinished-7/public/data"));
        Files.writeString(job.output().resolve(".unfinished-7/public/data/facts.csv"), CANARY);

        assertThat(job.run().code()).isZero();

        assertThat(job.output().resolve(".unfinished-7")).doesNotExist();
        assertThat(publication(1).resolve("public/data/facts.csv")).exists();
    }

    /** A line of the full facts as the edition has it: without file, sheet, cell and secret. */
    private static String withoutPlace(List<String> fields) {
        return String.join(",", fields.subList(0, 12)) + "," + String.join(",", fields.subList(16, fields.size()))
                + "\n";
    }
}
