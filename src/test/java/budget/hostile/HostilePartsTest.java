package budget.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.workbook.XlsxParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest workbooks that are meant badly, each in one way. */
class HostilePartsTest {

    private static final String TABLE = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            2010350  | 事业运行 | 1.75 | 1.25     | 0.50
                     | 合计     | 1.75 | 1.25     | 0.50
            """;

    @TempDir
    private Path folder;

    @Test
    void whatLiesElsewhereIsNeverFetched() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1);
            String address = "http://localhost:" + elsewhere.getLocalPort() + "/a.xml";
            byte[] file = XlsxParts.withRows(
                            "<row><c><f>WEBSERVICE(\"" + address + "\")</f></c><c><f>1+1</f></c></row>")
                    .part("xl/a.xml", "<!DOCTYPE a SYSTEM '" + address + "'><a/>")
                    .part(
                            "xl/_rels/workbook.xml.rels",
                            XlsxParts.relationships(
                                    XlsxParts.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                    XlsxParts.relationship("rId2", "theme", "a.xml"),
                                    XlsxParts.relationship("rId3", "externalLink", address + "' TargetMode='External")))
                    .bytes();

            assertThat(Reading.of(Reading.jobOf("表3"), file).findings())
                    .containsExactlyInAnyOrder(
                            "必须修改 没有找到本次预算的任何一张表", "须作说明 表!B1 工作表“表”没有读取，其中有 2 个数，最大的是 2", "提示 工作簿引用了 1 个其他文件，没有打开");
            org.assertj.core.api.Assertions.assertThatThrownBy(elsewhere::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "../../../etc/passwd", "/etc/passwd", "http://localhost:1/", "\\\\host\\a"
            })
    void aSheetOutsideTheArchiveIsMissing(String target) {
        byte[] file = XlsxParts.withRows("")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(XlsxParts.relationship("rId1", "worksheet", target)))
                .bytes();

        assertThat(Reading.of(Reading.jobOf("表3"), file).findings())
                .singleElement()
                .asString()
                .contains("is missing");
    }

    @Test
    void twoSheetsThatShareAPartAreDamage() {
        byte[] file = XlsxParts.withRows("<row><c><v>1</v></c></row>")
                .part("xl/workbook.xml", """
                        <workbook xmlns:r='r'><sheets><sheet name='一' r:id='rId1'/><sheet name='二' r:id='rId1'/></sheets></workbook>
                        """)
                .bytes();

        assertThat(Reading.of(Reading.jobOf("表3"), file).findings()).containsExactly("必须修改 文件已损坏，无法读取（sheet 二）");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 金额栏里写的是“NaN”，不是数",
        "INF, 金额栏里写的是“INF”，不是数",
        "1E400, 金额栏里的数 1E400 大得不可能是预算",
        "1E2147483647, 金额栏里的数 1E2147483647 大得不可能是预算",
        "1E2147483648, 金额栏里写的是“1E2147483648”，不是数",
        "9E-2147483647, ''"
    })
    void aNumberThatIsNoneIsAFinding(String digits, String message) {
        String row =
                "<row><c t='str'><v>%s</v></c><c t='str'><v>%s</v></c><c><v>%s</v></c><c><v>0</v></c><c><v>0</v></c></row>";
        byte[] file = XlsxParts.withRows(headed() + row.formatted("2010350", "事业运行", digits))
                .bytes();

        List<String> findings = Reading.of(Reading.jobOf("表3"), file).findings();

        if (message.isEmpty()) {
            assertThat(findings).noneMatch(finding -> finding.contains("2010350"));
        } else {
            assertThat(findings).anyMatch(finding -> finding.contains(message));
        }
    }

    private static String headed() {
        StringBuilder rows = new StringBuilder();
        for (List<String> words :
                List.of(List.of("单位支出总体情况表"), List.of("单位：万元"), List.of("科目编码", "科目名称", "合计", "基本支出", "项目支出"))) {
            rows.append("<row>");
            words.forEach(word -> rows.append("<c t='str'><v>").append(word).append("</v></c>"));
            rows.append("</row>");
        }
        return rows.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "：", "（", "元", "1", "-", ",", "万元 ", "单位：", "a1", "[", "9.", "　", "、"})
    void longTextsInEveryCellTakeNoTime(String piece) {
        String text = piece.repeat(32_000 / piece.length()) + "x";
        String cell = "<c t='str'><v>" + text + "</v></c>";
        byte[] file = XlsxParts.withRows(("<row>" + cell + "</row>").repeat(3)
                        + headed()
                        + ("<row>" + cell.repeat(5) + "</row>").repeat(5))
                .bytes();
        long before = RealPath.nanos();

        Reading.of(Reading.sampleJob(), file).findings();

        assertThat(TimeUnit.NANOSECONDS.toMillis(RealPath.nanos() - before)).isLessThan(Fuzzer.MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_xD83D_", "a_xDE00__xD83D_b", "_x0000_", "_x001B_[31m", "\u202e"})
    void halvesOfCharactersAndControlsAreKeptAndAnswered(String text) throws IOException {
        byte[] file = XlsxParts.withRows(
                        headed() + "<row>" + ("<c t='str'><v>" + text + "</v></c>").repeat(5) + "</row>")
                .bytes();

        assertThat(new RealPath(folder).endOf(file)).isEqualTo("findings");
    }

    @Test
    void aTextIsNeverHeldBeyondWhatACellMayHold() {
        byte[] file = XlsxParts.withRows(headed() + "<row><c t='str'><v>" + "甲".repeat(100_000) + "</v></c></row>")
                .bytes();

        assertThat(Reading.of(Reading.jobOf("表3"), file).findings())
                .allSatisfy(finding -> assertThat(finding.length()).isLessThan(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:XFD1048576)",
                "SUM(A:A)+SUM(B:B)+SUM(C:C)+SUM(D:D)",
                "SUMPRODUCT((A1:XFD99999)*(A1:XFD99999))",
                "SUM(INDIRECT(\"A1:XFD1048576\"))",
                "REPT(\"x\",1000000000)",
                "G1&amp;G1"
            })
    void formulasThatWantTheWorldAreBounded(String formula) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 200; row++) {
            rows.append("<row r='" + row + "'><c r='F" + row + "'><f>" + formula.replace("G1", "F" + (row + 1))
                    + "</f></c></row>");
        }
        long before = RealPath.nanos();

        assertThat(new RealPath(folder)
                        .endOf(XlsxParts.withRows(rows.toString()).bytes()))
                .isEqualTo("findings");
        assertThat(TimeUnit.NANOSECONDS.toMillis(RealPath.nanos() - before)).isLessThan(Fuzzer.MOST_MILLIS);
    }

    @Test
    void noRoomIsMadeForAThousandMillionRows() throws IOException {
        String far = "<worksheet><sheetData><row r='999999999'><c><v>1</v></c></row></sheetData></worksheet>";
        byte[] file = XlsxParts.withRows("<row><c><f>1+1</f></c></row>")
                .part("xl/far.xml", far)
                .part("xl/workbook.xml", """
                        <workbook xmlns:r='r'><sheets><sheet name='表' r:id='rId1'/>
                        <sheet name='远' state='hidden' r:id='rId2'/></sheets></workbook>
                        """)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(
                                XlsxParts.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                XlsxParts.relationship("rId2", "worksheet", "far.xml")))
                .bytes();

        assertThat(new RealPath(folder).endOf(file)).isEqualTo("findings");
    }

    @Test
    void partsThatFormulasDoNotNeedAreNotReadForThem() {
        String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
        byte[] file = XlsxParts.withRows("<row><c><f>1+1</f></c></row>")
                .part(
                        "docProps/core.xml",
                        "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'>"
                                + deep + "</cp:coreProperties>")
                .part(
                        "_rels/.rels",
                        XlsxParts.relationships(
                                XlsxParts.relationship("rId1", "officeDocument", "xl/workbook.xml"),
                                "<Relationship Id='rId2' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/>"))
                .bytes();
        long before = RealPath.nanos();

        Reading.of(Reading.jobOf("表3"), file);

        assertThat(TimeUnit.NANOSECONDS.toMillis(RealPath.nanos() - before)).isLessThan(Fuzzer.MOST_MILLIS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-2147483648:B2147483647", "A0:B9999999", "ZZZ1:A1", "A1:XFD1048576", "B2:A1", ":", ""})
    void regionsThatAreNoneCoverNothing(String region) {
        byte[] file = XlsxParts.withSheet("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='" + region + "'/></mergeCells></worksheet>")
                .bytes();

        assertThat(Reading.of(Reading.jobOf("表3"), file).findings()).contains("必须修改 没有找到本次预算的任何一张表");
    }

    @Test
    void aSheetsNameIsToldInOneShortLine() {
        byte[] file = XlsxParts.withRows("")
                .part("xl/workbook.xml", """
                        <workbook xmlns:r='r'><sheets><sheet name='一&#10;二&#9;\u202e%s' state='hidden' r:id='rId1'/></sheets></workbook>
                        """.formatted("三".repeat(500)))
                .bytes();

        assertThat(Reading.of(Reading.jobOf("表3"), file).findings())
                .contains("提示 工作表“一 二  " + "三".repeat(95) + "”是隐藏的，没有读取");
    }

    @Test
    void twoEntriesOfOneNameAreOnePart() throws IOException {
        String latin = new String(
                XlsxParts.withRows(headed())
                        .part("xl/worksheets/sheet2.xml", "<a/>")
                        .bytes(),
                StandardCharsets.ISO_8859_1);
        byte[] file = latin.replace("sheet2.xml", "sheet1.xml").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new RealPath(folder).endOf(file)).isEqualTo("findings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+2", "-1+2", "@SUM(A1)", "\t=1"})
    void whatLooksLikeAFormulaStaysATextInTheAnswer(String text) throws IOException {
        byte[] file = TextWorkbook.of(TABLE)
                .changed(book -> book.getSheetAt(0).getRow(3).getCell(2).setCellValue(text))
                .xlsx();

        try (XSSFWorkbook answer = new XSSFWorkbook(new ByteArrayInputStream(new RealPath(folder).answerTo(file)))) {
            XSSFSheet results = answer.getSheetAt(0);
            assertThat(results)
                    .anySatisfy(row -> assertThat(row).anySatisfy(cell -> {
                        assertThat(cell.toString()).contains(text.strip());
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    }));
        }
    }
}
