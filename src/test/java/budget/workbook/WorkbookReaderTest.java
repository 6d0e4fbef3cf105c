package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.TextWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file ends as sheets handed over, or as a refusal that says what it is. */
class WorkbookReaderTest {

    private static final TextWorkbook WORKBOOK = TextWorkbook.of("单位 | 金额\n某局 | 12.30");

    @Test
    void bothFormatsGiveTheSameCellsWhateverTheFilesName() throws IOException {
        assertThat(CellLines.of(WORKBOOK.xlsx()).cells())
                .containsExactly(
                        "Sheet1!A1 text 单位", "Sheet1!B1 text 金额", "Sheet1!A2 text 某局", "Sheet1!B2 number 12.3 (2)");
        assertThat(CellLines.of(WORKBOOK.xls()).cells())
                .isEqualTo(CellLines.of(WORKBOOK.xlsx()).cells());
    }

    @Test
    void aFileWithoutBytesIsEmpty() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("必须修改 文件是空的（0 字节）");
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 …, PDF",
        "{\\rtf1 …, Word (RTF)",
        "<html><table>, HTML",
        "'单位,金额', CSV",
        "会议通知, 文本文件",
        "<?xml version=\"1.0\"?><a/>, XML"
    })
    void whatIsNoWorkbookIsRefusedWithWhatItIs(String content, String kind) throws IOException {
        assertThat(refusal(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("必须修改 这不是 Excel 工作簿或 Word 文档（.docx），而是 " + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, Word",
        "ppt/presentation.xml, PowerPoint",
        "content.xml, OpenDocument",
        "xl/workbook.bin, xlsb",
        "readme.txt, zip"
    })
    void aZipThatIsNoWorkbookIsRefusedWithWhatItIs(String part, String kind) throws IOException {
        byte[] zip = XlsxParts.withRows("")
                .without("xl/workbook.xml")
                .without("_rels/.rels")
                .without("xl/worksheets/sheet1.xml")
                .without("[Content_Types].xml")
                .without("xl/_rels/workbook.xml.rels")
                .part(part, "<a/>")
                .bytes();

        assertThat(refusal(zip)).isEqualTo("必须修改 这不是 Excel 工作簿或 Word 文档（.docx），而是 " + kind);
    }

    @ParameterizedTest
    @CsvSource({"WordDocument, Word (.doc)", "PowerPoint Document, PowerPoint", "Book, Excel 5.0/95", "Other, 无法识别的文件"})
    void anOle2ContainerThatIsNoWorkbookIsRefusedWithWhatItIs(String entry, String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            container.writeFilesystem(bytes);
        }

        assertThat(refusal(bytes.toByteArray())).isEqualTo("必须修改 这不是 Excel 工作簿或 Word 文档（.docx），而是 " + kind);
    }

    @Test
    void aFileWhoseEndIsMissingIsTruncated() throws IOException {
        assertThat(refusal(firstPart(WORKBOOK.xlsx()))).isEqualTo("必须修改 文件不完整，后半部分缺失");
        assertThat(refusal(firstPart(WORKBOOK.xls()))).isEqualTo("必须修改 文件不完整，后半部分缺失");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 100, 511, 512, 1024, 1536, 2048, 3072, 3584})
    void anXlsCutOffAnywhereIsTruncated(int length) throws IOException {
        assertThat(refusal(Arrays.copyOf(WORKBOOK.xls(), length))).isEqualTo("必须修改 文件不完整，后半部分缺失");
    }

    private static byte[] firstPart(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3 + 7);
    }

    @Test
    void aZipWhoseDirectoryIsDamagedIsCorruptAndNotTruncated() throws IOException {
        byte[] file = WORKBOOK.xlsx();
        int directory = indexOf(file, new byte[] {0x50, 0x4b, 0x01, 0x02});
        file[directory] = 0;

        assertThat(refusal(file)).isEqualTo("必须修改 文件已损坏，无法读取（zip）");
    }

    @Test
    void partsThatAreDamagedAreCorrupt() throws IOException {
        assertThat(refusal(XlsxParts.withRows("<row><c><v>1</v></row>").bytes()))
                .isEqualTo("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml）");
        assertThat(refusal(XlsxParts.withRows("")
                        .without("xl/worksheets/sheet1.xml")
                        .bytes()))
                .isEqualTo("必须修改 文件已损坏，无法读取（part xl/worksheets/sheet1.xml is missing）");
        assertThat(refusal(XlsxParts.withRows("")
                        .part("xl/_rels/workbook.xml.rels", "<Relationships/>")
                        .bytes()))
                .isEqualTo("必须修改 文件已损坏，无法读取（sheet 表）");
        assertThat(refusal(XlsxParts.withSheet("").bytes())).isEqualTo("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml）");
    }

    @Test
    void aPartWithADocumentTypeIsCorruptAndItsEntitiesAreNeverFetched() throws IOException {
        byte[] file = XlsxParts.withSheet(
                        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row>"
                                + "<c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>")
                .bytes();

        assertThat(refusal(file)).isEqualTo("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml: DOCTYPE）");
    }

    @Test
    void aRelationshipWithNonsenseForATargetIsCorrupt() throws IOException {
        byte[] file = XlsxParts.withRows("")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(XlsxParts.relationship("rId1", "worksheet", "worksheets/%zz.xml")))
                .bytes();

        assertThat(refusal(file)).startsWith("必须修改 文件已损坏，无法读取（");
    }

    @Test
    void aFileBeyondTheLimitIsTooLarge() throws IOException {
        byte[] file = WORKBOOK.xlsx();
        FileLimits limits = new FileLimits(file.length - 1, 1 << 20, 1 << 20, 200, 1 << 20, 100, 60);

        assertThat(CellLines.of(file, limits).refusal())
                .isEqualTo("必须修改 文件有 %d 字节，超过上限 %d 字节".formatted(file.length, file.length - 1));
    }

    @Test
    void aPartThatGrowsOutOfAllProportionIsABombAndStopsEarly() throws IOException {
        byte[] bomb = bomb(8 << 20);

        assertThat(CellLines.of(bomb, new FileLimits(1 << 30, 1 << 30, 1 << 30, 100, 1 << 20, 100, 60))
                        .refusal())
                .startsWith("必须修改 文件解压后异常庞大（xl/worksheets/sheet1.xml：");
        assertThat(CellLines.of(bomb, new FileLimits(1 << 30, 1 << 30, 1 << 30, 100, 16 << 20, 100, 60))
                        .refusal())
                .as("an honest, well compressed file below the floor")
                .isEmpty();
    }

    @Test
    void aPartOrAWorkbookBeyondItsBudgetIsABomb() throws IOException {
        byte[] bomb = bomb(1 << 20);

        assertThat(CellLines.of(bomb, new FileLimits(1 << 30, 1 << 19, 1 << 30, 9999, 1 << 30, 100, 60))
                        .refusal())
                .startsWith("必须修改 文件解压后异常庞大（xl/worksheets/sheet1.xml：");
        assertThat(CellLines.of(bomb, new FileLimits(1 << 30, 1 << 30, 1 << 19, 9999, 1 << 30, 100, 60))
                        .refusal())
                .startsWith("必须修改 文件解压后异常庞大（xl/worksheets/sheet1.xml：");
    }

    @Test
    void aZipOfTooManyPartsIsABomb() throws IOException {
        assertThat(CellLines.of(WORKBOOK.xlsx(), new FileLimits(1 << 30, 1 << 30, 1 << 30, 200, 1 << 30, 3, 60))
                        .refusal())
                .isEqualTo("必须修改 文件解压后异常庞大（zip：9），为安全起见未予读取");
    }

    private static byte[] bomb(int size) {
        return XlsxParts.withSheet("<worksheet xmlns='" + XlsxParts.MAIN + "'>" + "<col/>".repeat(size / 6)
                        + "<sheetData/></worksheet>")
                .bytes();
    }

    @Test
    void aFileThatMayNotBeReadIsUnreadable(@TempDir Path folder) throws IOException {
        Path file = WORKBOOK.writtenTo(folder, "a.xlsx");

        WorkbookOutcome outcome = new WorkbookReader(CellLines.LIMITS, Passwords.none()).read(file, "a.xlsx", sheet -> {
            throw new AccessDeniedException(file.toString());
        });

        assertThat(outcome.refusal().map(Finding::code)).contains(FindingCode.UNREADABLE);
    }

    @Test
    void macrosAndLinksAreNotedAndNeverFollowed() throws IOException {
        XlsxParts workbook = XlsxParts.withRows("<row><c><f>[1]S!A1</f><v>1</v></c></row>")
                .part("xl/vbaProject.bin", "macro")
                .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(
                                XlsxParts.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                XlsxParts.relationship("rId2", "externalLink", "externalLinks/externalLink1.xml")));

        CellLines lines = CellLines.of(workbook.bytes());

        assertThat(lines.cells()).containsExactly("表!A1 number 1");
        assertThat(lines.notes()).containsExactly("提示 工作簿含有宏，没有运行", "提示 工作簿引用了 1 个其他文件，没有打开");
    }

    private static String refusal(byte[] file) throws IOException {
        CellLines lines = CellLines.of(file);
        assertThat(lines.cells()).isEmpty();
        return lines.refusal();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Not there");
    }
}
