package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import budget.sample.SeedDocument;
import budget.sample.SeedWorkbook;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook and a document of one unit and version are one submission. */
class PairedDocumentTest {

    private static final String NAME = "昌吉州电子政务办公室2023年部门预算";

    /** A run over the workbook and its document, which tests only look at. */
    @TempDir
    private static Path withDocument;

    /** A run over the workbook and a text beside it, which tests only look at. */
    @TempDir
    private static Path withText;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        input(withDocument, ".docx", SeedDocument.docx());
        assertThat(execute(withDocument, new ByteArrayOutputStream())).isZero();
        input(withText, ".txt", text("UTF-8"));
        assertThat(execute(withText, new ByteArrayOutputStream())).isZero();
    }

    @Test
    void theSameFiguresCountOnceWithThePlacesOfTheWorkbook() throws IOException {
        assertThat(lines(withDocument, "units.csv", "status", "counted", "file"))
                .contains("accepted|yes|" + NAME + ".xlsx", "paired|no|" + NAME + ".docx");
        assertThat(lines(withDocument, "facts.csv", "file", "sheet", "cell"))
                .hasSizeGreaterThan(300)
                .allMatch(line -> line.startsWith(NAME + ".xlsx|"));
        assertThat(lines(withDocument, "findings.csv", "file", "rule"))
                .noneMatch(line -> line.startsWith(NAME + ".docx|X"));
    }

    @Test
    void aFigureThatDiffersHoldsThePairBackWithBothPlaces() throws IOException {
        input(folder, ".docx", SeedDocument.document(3, "109.57", "101.17").docx());
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int code = execute(folder, said, "--lang=en");

        assertThat(code).isEqualTo(11);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.contains("109.57 万元 ≠ 101.17 万元（表3(第3表)!E6）"));
    }

    @Test
    void aWrongSentenceAboutOtherTablesIsNoConsequenceOfTheDifference() throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job"))
                .replace("job.yaml", "blockingFindings: hold-back", "blockingFindings: publish-flagged");
        input(folder, ".docx", SeedDocument.document(3, "109.57", "101.17").docx());
        execute(folder, new ByteArrayOutputStream(), job.folder().toString());

        List<String> broken = lines(folder, "findings.csv", "rule", "cells", "root");
        assertThat(broken).anyMatch(line -> line.startsWith("document-differs|"));
        assertThat(broken.stream()
                        .filter(line -> line.startsWith("说明.") || line.startsWith("S0"))
                        .filter(line -> !line.contains("表3"))
                        .toList())
                .hasSizeGreaterThan(5)
                .anyMatch(line -> line.endsWith("|"));
    }

    @Test
    void aCheckOfBothComparesThem() throws IOException {
        Path workbook = Files.write(folder.resolve("a.xlsx"), SeedWorkbook.xlsx());
        Path document = Files.write(
                folder.resolve("b.docx"),
                SeedDocument.document(3, "109.57", "101.17").docx());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);

        int code = Budget.execute(new Console(stream, stream), "check", workbook.toString(), document.toString());

        assertThat(code).isEqualTo(10);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("表3 2010350 合计：与 b.docx 不一致：合计 109.57 万元 ≠ 101.17 万元（表3(第3表)!E6）");
    }

    @Test
    void aTextBesideTheWorkbookIsItsNarrative() throws IOException {
        input(folder, ".docx", SeedDocument.docx());
        Files.write(folder.resolve("input").resolve(NAME + ".txt"), text("GB18030"));

        int code = execute(folder, new ByteArrayOutputStream());

        assertThat(code).isZero();
        assertThat(lines(folder, "units.csv", "status", "counted", "file"))
                .contains(
                        "accepted|yes|" + NAME + ".xlsx", "paired|no|" + NAME + ".docx", "paired|no|" + NAME + ".txt");
    }

    @Test
    void theSentencesOfATextAreJudgedByTheTablesOfTheWorkbook() throws IOException {
        assertThat(lines(withText, "findings.csv", "file", "rule", "cells").stream()
                        .filter(line -> line.matches(".*\\|(说明\\..*|S[0-9]{2}-.*)\\|.*"))
                        .toList())
                .hasSize(NarrativeCheckTest.MARKED.size())
                .allMatch(line -> line.startsWith(NAME + ".txt|"))
                .contains(NAME + ".txt|说明.拨款合计-合计-金额|第37段 表1!B7");
        assertThat(lines(withText, "statements.csv", "file", "section", "row", "slot", "value", "place"))
                .contains(NAME + ".txt|说明.收支|总预算|金额|2068.18|第11段");
        assertThat(lines(withText, "facts-other.csv", "subject", "item", "value", "file", "place"))
                .contains(
                        "人员|在职/人数|8|" + NAME + ".txt|第7段",
                        "国有资产|合计/五十万以上|6|" + NAME + ".txt|第113段",
                        "国有资产|购置/合计/五十万以上|0|" + NAME + ".txt|第114段");
        PageJson page = PageJson.in(withText.resolve("output/2023-02-01-1/report.html"));
        assertThat(page.others())
                .hasSize(37)
                .isEqualTo(PageJson.published(
                        withText.resolve("output/2023-02-01-1/data/facts-other.csv"),
                        "unit_code",
                        "subject",
                        "item",
                        "value",
                        "value_unit",
                        "file",
                        "place"));
        assertThat(page.unpacked("others").get(0).get(1).get(11).get(5).asLong())
                .as("1813.75 万元 in 分")
                .isEqualTo(1_813_750_000L);
    }

    @Test
    void theDocumentThatIsWrittenTakesReasonsAndStaffFromTheTextBesideTheWorkbook() throws IOException {
        Path written = folder.resolve("written.docx");

        Spoken said = Spoken.by(
                "document",
                "--unit=101001",
                "--to=" + written,
                "--output=" + withText.resolve("output"),
                "--state=" + withText.resolve("state"));

        assertThat(said.code()).isZero();
        String xml = new String(
                UnpackedFiles.parts(Files.readAllBytes(written)).get("word/document.xml"), StandardCharsets.UTF_8);
        assertThat(xml).contains("编制数11个，实有人数9人", "主要原因是无购置公务用车计划");
    }

    @Test
    void thePageHasATableOfStaffByUnitAndTheFactsOfEachUnit() throws IOException {
        try (Browser browser = Browser.open()) {
            browser.go(withDocument.resolve("output/2023-02-01-1/report.html"));
            browser.run("location.hash = '#/facts/人员'");
            assertThat(browser.until(() -> browser.texts("#look th.n")))
                    .containsExactly(
                            "编制（个）",
                            "编制/实有（人）",
                            "在职/人数（人）",
                            "在职/变动（人）",
                            "退休/人数（人）",
                            "退休/变动（人）",
                            "离休/人数（人）",
                            "离休/变动（人）");
            assertThat(browser.texts("#look tfoot tr")).containsExactly("合计 11 9 8 -2 1 1 0 0");
            browser.run("location.hash = '#/unit/101001'");
            assertThat(browser.until(() -> browser.texts("#look section:has(h3) tbody tr").stream()
                            .filter(row -> row.startsWith("车辆价值"))
                            .toList()))
                    .containsExactly("车辆价值 28.96 万元 第139段");
        }
    }

    @Test
    void aTextThatBelongsToNoUnitOrSaysNothingIsReported() throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.write(input.resolve(NAME + ".xlsx"), SeedWorkbook.xlsx());
        Files.write(input.resolve("说明.txt"), text("UTF-8"));
        Files.writeString(input.resolve(NAME + ".txt"), "请查收附件，谢谢。");

        execute(folder, new ByteArrayOutputStream());

        assertThat(lines(folder, "findings.csv", "file", "rule"))
                .contains("说明.txt|unit-unknown", NAME + ".txt|not-a-workbook");
    }

    @Test
    void aCheckOfWorkbookAndTextReadsBoth() throws IOException {
        Path workbook = Files.write(folder.resolve("a.xlsx"), SeedWorkbook.xlsx());
        Path text = Files.write(folder.resolve("a.txt"), text("UTF-16"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);

        Budget.execute(new Console(stream, stream), "check", workbook.toString(), text.toString());

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("101.17", "第");
    }

    private static byte[] text(String charset) {
        return String.join("\r\n", SeedWorkbook.narrative()).getBytes(Charset.forName(charset));
    }

    /** The workbook and what lies beside it under the same name. */
    private static void input(Path folder, String ending, byte[] beside) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.write(input.resolve(NAME + ".xlsx"), SeedWorkbook.xlsx());
        Files.write(input.resolve(NAME + ending), beside);
    }

    private static int execute(Path folder, ByteArrayOutputStream said, String... options) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Budget.execute(
                new Console(stream, stream),
                Stream.concat(
                                Stream.of(
                                        "run",
                                        "--input=" + folder.resolve("input"),
                                        "--output=" + folder.resolve("output"),
                                        "--state=" + folder.resolve("state"),
                                        "--date=2023-02-01"),
                                Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private static List<String> lines(Path folder, String dataset, String... columns) throws IOException {
        String text =
                Files.readString(folder.resolve("output/2023-02-01-1/data").resolve(dataset));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text);
                Stream<NamedCsvRecord> records = reader.stream()) {
            return records.map(
                            line -> Arrays.stream(columns).map(line::getField).collect(Collectors.joining("|")))
                    .toList();
        }
    }
}
