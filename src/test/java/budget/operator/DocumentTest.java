package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes what units publish. */
class DocumentTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void theSampleIsPublished() {
        Published.ofSample(folder);
    }

    @Test
    void itWritesTheDocumentOfAUnitAndSaysWhatIsLeftToFillIn() throws IOException {
        Path file = folder.resolve("new folder/111001.docx");

        Spoken spoken = document("--unit=111001", "--to=" + file);

        assertThat(spoken.code()).isZero();
        Golden.assertSame("document-said.txt", spoken.out().replace(file.toString(), "FILE"));
        Golden.assertSame("document-111001.txt", text(file));
    }

    @Test
    void itWritesThoseOfAllUnitsThatCount() throws IOException {
        Path all = folder.resolve("all");

        Spoken spoken = document("--all", "--to=" + all, "--format=json");

        assertThat(spoken.code()).isZero();
        try (Stream<Path> files = Files.list(all)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .hasSize(13)
                    .contains("103001-澜川州财政局.docx")
                    .noneMatch(name -> name.startsWith("102000") || name.startsWith("."));
        }
        assertThat(spoken.out()).contains("\"documents\":[{").contains("\"tables\":");
    }

    @Test
    void theSameFiguresAreTheSameBytes() throws IOException {
        Path one = folder.resolve("one.docx");
        Path other = folder.resolve("other.docx");

        document("--unit=103001", "--to=" + one);
        document("--unit=103001", "--to=" + other);

        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void aDocumentThatIsThereMayHaveBeenFilledIn() throws IOException {
        Path file = Files.writeString(folder.resolve("filled.docx"), "mine");

        Spoken spoken = document("--unit=103001", "--to=" + file, "--lang=en");

        assertThat(spoken.err())
                .isEqualTo(file + " is there already and may have been filled in; choose another name\n");
        assertThat(spoken.code()).isEqualTo(74);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aUnitThatDoesNotCountHasNone() {
        Spoken spoken = document("--unit=102000", "--to=" + folder.resolve("none.docx"));

        assertThat(spoken.err()).isEqualTo("这次发布中没有计入汇总的单位 102000\n");
        assertThat(spoken.code()).isEqualTo(66);
    }

    @Test
    void figuresAreComparedWithTheYearBefore() throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job"))
                .replace("job.yaml", "lastYear: ", "lastYear: " + folder.resolve("2022") + " ");
        publishYearBefore("111001");
        Path file = folder.resolve("111001.docx");

        assertThat(document(job.folder().toString(), "--unit=111001", "--to=" + file)
                        .code())
                .isZero();

        assertThat(text(file))
                .contains("增长25%")
                .doesNotContain("比上年预算〔")
                .contains("一般公共预算653.84万元，占94.29%，比上年预算增加130.768万元，增长25%，主要原因是〔请填写原因〕；")
                .contains("政府性基金预算0万元，占0%，比上年预算增加0万元，增长0%");
        assertThat(Spoken.by("check", "--job=" + job.folder(), file.toString()).out())
                .contains("须作说明 1 ") // of tables: spending on three things may not grow
                .doesNotContain("说明.");
    }

    @Test
    void aTemplateOfTheRegionHasItsOwnCoverAndLastLines() throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("own look"));
        try (XWPFDocument template = new XWPFDocument();
                OutputStream out = Files.newOutputStream(job.folder().resolve("layouts/document.docx"))) {
            template.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{单位}}");
            XWPFParagraph title = template.createParagraph();
            title.createRun().setText("{{单"); // as word processors split words
            title.createRun().setText("位}}{{年}}年预算公开");
            template.createTable(1, 1).getRow(0).getCell(0).setText("公开日期：{{日期}}");
            template.createParagraph().createRun().setText("{{正文}}");
            template.createParagraph().createRun().setText("（此页无正文）");
            template.write(out);
        }
        Path file = folder.resolve("own-look.docx");

        assertThat(document(job.folder().toString(), "--unit=111001", "--to=" + file)
                        .code())
                .isZero();

        assertThat(text(file))
                .startsWith("澜川州防灾减灾服务中心2023年预算公开\n| 公开日期：2023年2月1日 |\n")
                .endsWith("（此页无正文）\n")
                .contains("目　　录\n第一部分", "| 收入总计 | 693.44 | 支出总计 | 693.44 |")
                .doesNotContain("{{");
        assertThat(Spoken.by("check", file.toString()).out()).startsWith("own-look.docx  必须修改 0");
    }

    /** The unit's figures, of which each was four fifths of this year's. */
    private static void publishYearBefore(String unit) throws IOException {
        Path publication = folder.resolve("2022/2022-02-01-1");
        Path facts = folder.resolve("output/2023-02-01-1/data/facts.csv");
        StringBuilder before = new StringBuilder();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(facts)) {
            for (NamedCsvRecord line : lines) {
                if (before.isEmpty()) {
                    before.append(String.join(",", line.getHeader())).append('\n');
                }
                if (line.getField("unit_code").equals(unit)) {
                    BigDecimal amount = new BigDecimal(line.getField("amount"));
                    String fields = line.getHeader().stream()
                            .map(name -> switch (name) {
                                case "fiscal_year" -> "2022";
                                case "amount" ->
                                    amount.multiply(new BigDecimal("0.8"))
                                            .setScale(2)
                                            .toPlainString();
                                case "decimals" -> "6";
                                default -> line.getField(name);
                            })
                            .collect(Collectors.joining(","));
                    before.append(fields).append('\n');
                }
            }
        }
        Files.createDirectories(publication.resolve("data"));
        Files.writeString(publication.resolve("data/facts.csv"), before);
        Files.writeString(folder.resolve("2022/current"), "2022-02-01-1\n");
    }

    private static Spoken document(String... options) {
        return Spoken.by(Stream.concat(
                        Stream.of(
                                "document",
                                "--output=" + folder.resolve("output"),
                                "--state=" + folder.resolve("state")),
                        Stream.of(options))
                .toList());
    }

    /** Paragraphs as lines, the rows of tables as cells between bars. */
    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> text.append(row.getTableCells().stream()
                                            .map(XWPFTableCell::getText)
                                            .collect(Collectors.joining(" | ", "| ", " |")))
                                    .append('\n'));
                }
            }
        }
        return text.toString().replaceAll("[ \t]+\n", "\n");
    }
}
