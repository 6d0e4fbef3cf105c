package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.FileLimits;
import budget.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parts of an .xlsx may look like and still be read: every program writes them in its own way. */
class XlsxPartsTest {

    private static final FileLimits LIMITS = new FileLimits(1 << 28, 1 << 28, 1 << 28, 200, 1 << 26, 1000, 60);

    @TempDir
    private Path folder;

    @Test
    void aCellIsNumberTextTruthDateFaultOrAFormulasValue() {
        assertThat(cells(XlsxParts.withRows("""
                <row r='1'><c r='A1'><v>1.5</v></c><c r='B1' t='inlineStr'><is><t>类</t></is></c>
                <c r='C1' t='b'><v>1</v></c><c r='D1' t='d'><v>2023-01-31</v></c><c r='E1' t='e'><v>#REF!</v></c>
                <c r='F1'><f>A1*2</f><v>3</v></c><c r='G1' t='str'><f>B1</f><v>类</v></c></row>
                """)))
                .containsExactly(
                        "A1 Number 1.5",
                        "B1 Text 类",
                        "C1 Truth TRUE",
                        "D1 Date 2023-01-31",
                        "E1 Fault #REF!",
                        "F1 Number 3",
                        "G1 Text 类");
    }

    @Test
    void elementsMayBearAPrefix() {
        assertThat(cells(XlsxParts.withSheet("""
                <x:worksheet xmlns:x='%s'><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>类</x:t></x:is></x:c>
                <x:c r='B1'><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>
                """.formatted(XlsxParts.MAIN))))
                .containsExactly("A1 Text 类", "B1 Number 2");
    }

    @Test
    void theStrictFormatIsReadLikeTheUsualOne() {
        XlsxParts strict = XlsxParts.withRows("<row r='1'><c r='A1'><v>2</v></c></row>")
                .replacing(XlsxParts.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replacing(XlsxParts.RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships");

        assertThat(cells(strict)).containsExactly("A1 Number 2");
    }

    @Test
    void rowsAndCellsWithoutTheirPlaceFollowOneAnother() {
        assertThat(cells(XlsxParts.withRows(
                        "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>")))
                .containsExactly("A1 Number 1", "C1 Number 2", "A3 Number 3");
    }

    @Test
    void aSheetMayHaveNoRowsAtAll() {
        assertThat(cells(XlsxParts.withSheet("<worksheet xmlns='" + XlsxParts.MAIN + "'/>")))
                .isEmpty();
    }

    @Test
    void cellsOutOfOrderAreReadFromLeftToRight() {
        assertThat(cells(XlsxParts.withRows("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>")))
                .containsExactly("A1 Number 1", "C1 Number 3");
    }

    @Test
    void aCellThatOccursTwiceIsDamage() {
        assertThat(refusal(XlsxParts.withRows("<row r='1'><c r='A1'><v>3</v></c><c r='A1'><v>1</v></c></row>")))
                .contains("corrupt 表: cell A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "b", "e", "n", "str", "inlineStr"})
    void aCellWithAnEmptyValueIsBlank(String type) {
        assertThat(cells(XlsxParts.withRows("<row r='1'><c r='A1' t='" + type + "'><v></v></c></row>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/xl/worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "../xl/worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "worksheets/Sheet1.XML, xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml, xl/worksheets/sheet1.xml",
        "worksheets/%E8%A1%A8.xml, xl/worksheets/表.xml",
        "/数据/表 1.bin, 数据/表 1.bin",
        "/a+b.xml, a+b.xml",
        "/a+b%20c.xml, a+b c.xml",
        "/100%.xml, 100%.xml"
    })
    void aSheetsPartMayBeCalledAnything(String target, String part) {
        XlsxParts odd = XlsxParts.withSheet("")
                .without("xl/worksheets/sheet1.xml")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(XlsxParts.relationship("rId1", "worksheet", target)))
                .part(
                        part,
                        "<worksheet xmlns='" + XlsxParts.MAIN
                                + "'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");

        assertThat(cells(odd)).containsExactly("A1 Number 1");
    }

    @Test
    void partsMayBeNamedWithBackslashes() {
        XlsxParts odd = XlsxParts.withSheet("")
                .without("xl/worksheets/sheet1.xml")
                .part(
                        "xl\\worksheets\\sheet1.xml",
                        "<worksheet xmlns='" + XlsxParts.MAIN
                                + "'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");

        assertThat(cells(odd)).containsExactly("A1 Number 1");
    }

    @Test
    void textsMayBeSharedCutIntoRunsAndCarryReadingAids() {
        XlsxParts shared = XlsxParts.withRows("""
                <row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v> 1 </v></c><c r='C1' t='s'><v>2</v></c>
                <c r='D1' t='s'><v>3</v></c><c r='E1' t='s'><v>4</v></c></row>
                """).with("""
                <si><t xml:space='preserve'> 类 </t></si>
                <si><r><rPr><b/></rPr><t>一般</t></r><r><t>公共</t></r><rPh sb='0' eb='1'><t>yi</t></rPh><phoneticPr fontId='1'/></si>
                <si><t>a_x000D_b_x005F_x000D_</t></si><si><t><![CDATA[<款>]]></t></si><si/>
                """, "");

        assertThat(cells(shared)).containsExactly("A1 Text  类 ", "B1 Text 一般公共", "C1 Text a\rb_x000D_", "D1 Text <款>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
    void aPartMayBeInAnyEncodingItDeclares(String encoding) {
        String declared = encoding.equals("UTF-16LE") ? "UTF-16" : encoding;
        String mark = encoding.equals("UTF-8") || encoding.equals("UTF-16LE") ? "\uFEFF" : "";
        XlsxParts other = XlsxParts.withSheet("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        mark + "<?xml version='1.0' encoding='" + declared + "'?><worksheet xmlns='" + XlsxParts.MAIN
                                + "'><sheetData><row><c t='inlineStr'><is><t>一般公共</t></is></c></row></sheetData></worksheet>",
                        java.nio.charset.Charset.forName(encoding));

        assertThat(cells(other)).containsExactly("A1 Text 一般公共");
    }

    @Test
    void aTextMayBeLongerThanABufferAndHoldEntities() {
        String words = "款&amp;项&#x4E00;&#19968;".repeat(2000);

        assertThat(cells(XlsxParts.withRows(
                        "<row><c t='inlineStr'><is><t>" + words + "</t></is></c><c t='str'><v>a&lt;b</v></c></row>")))
                .containsExactly("A1 Text " + "款&项一一".repeat(2000), "B1 Text a<b");
    }

    @Test
    void formatsSayWhatIsADateAndHowManyDecimalsAreFixed() {
        XlsxParts styled = XlsxParts.withRows("""
                <row r='1'><c r='A1' s='0'><v>1</v></c><c r='B1' s='1'><v>1</v></c><c r='C1' s='2'><v>1</v></c>
                <c r='D1' s='3'><v>1</v></c><c r='E1' s='99'><v>1</v></c></row>
                """).with("", """
                <numFmts><numFmt numFmtId='164' formatCode='yyyy"年"m"月"'/></numFmts>
                <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
                <cellXfs><xf/><xf numFmtId='4'/><xf numFmtId='164'/><xf numFmtId='14'/></cellXfs>
                """);

        assertThat(cells(styled))
                .containsExactly(
                        "A1 Number 1", "B1 Number 1 2", "C1 Date 1900-01-01", "D1 Date 1900-01-01", "E1 Number 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1*2 | Number 5",
                "SUM(A1:B1,C1) | Number 3.5",
                "ROUND(A1/3,2) | Number 0.83",
                "0.1+0.2 | Number 0.3",
                "IF(A1>9,A1,\"\") | ",
                "\"合\"&\"计\" | Text 合计",
                "A1>2 | Truth TRUE",
                "A1/0 | Fault #DIV/0!",
                "#REF!+1 | Fault #REF!",
                "D1+1 | Unvalued =D1+1",
                "[1]Sheet1!A1 | Unvalued =[1]Sheet1!A1",
                "WEBSERVICE(A1) | Unvalued =WEBSERVICE(A1)",
                "旧!A1 | Unvalued =旧!A1",
                "SUM( | Unvalued =SUM("
            })
    void aFormulaSavedWithoutAValueIsEvaluatedOrSaidToHaveNone(String formula, @Nullable String value) {
        String xml = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        List<String> row = cells(XlsxParts.withRows(
                "<row><c r='A1'><v>2.5</v></c><c r='C1'><v>1</v></c><c r='D1'><f>" + xml + "</f></c></row>"));

        assertThat(row.subList(2, row.size())).isEqualTo(value == null ? List.of() : List.of("D1 " + value));
    }

    @Test
    void aSharedFormulaIsEvaluatedWhereItStands() {
        assertThat(cells(XlsxParts.withRows("""
                <row r='1'><c r='A1'><v>1</v></c><c r='B1'><f t='shared' ref='B1:B2' si='0'>A1*2</f></c></row>
                <row r='2'><c r='A2'><v>2</v></c><c r='B2'><f t='shared' si='0'/></c></row>
                """)))
                .containsExactly("A1 Number 1", "B1 Number 2", "A2 Number 2", "B2 Number 4");
    }

    @Test
    void inAWorkbookTooLargeForAModelAFormulaWithoutAValueHasNone() {
        XlsxParts large = XlsxParts.withRows(
                "<row><c><f>1+1</f></c></row>" + ("<row>" + "<c><v>1</v></c>".repeat(50) + "</row>").repeat(1_000));

        assertThat(cells(large)).startsWith("A1 Unvalued =1+1").hasSize(50_001);
    }

    @Test
    void mergedRegionsAndHiddenColumnsAreKnownBeforeTheRows() {
        List<String> seen = new ArrayList<>();
        read(
                XlsxParts.withSheet("""
                        <worksheet xmlns='%s'><cols><col min='2' max='3' hidden='1'/><col min='4' max='4' hidden='false'/></cols>
                        <sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>
                        <mergeCells><mergeCell ref='A1:C2'/></mergeCells></worksheet>
                        """.formatted(XlsxParts.MAIN)),
                sheet ->
                        seen.add(sheet.isColumnHidden(0) + " " + sheet.isColumnHidden(2) + " " + sheet.isColumnHidden(3)
                                + " "
                                + sheet.merged().topLeft(2, 2).orElseThrow().a1()));

        assertThat(seen).containsExactly("false true false A1");
    }

    @Test
    void aChartIsNoSheetAndAHiddenSheetIsNamed() {
        XlsxParts parts = XlsxParts.withRows("<row><c><v>1</v></c></row>")
                .part("xl/workbook.xml", """
                        <workbook xmlns='%s' xmlns:q='%s'><sheets><sheet name='图' sheetId='1' q:id='rId4'/>
                        <sheet name='旧' sheetId='2' state='veryHidden' q:id='rId4'/><sheet name='新' sheetId='3' q:id='rId1'/>
                        </sheets></workbook>
                        """.formatted(XlsxParts.MAIN, XlsxParts.RELATIONSHIPS))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(
                                XlsxParts.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                XlsxParts.relationship("rId4", "chartsheet", "chartsheets/sheet1.xml")));
        List<String> names = new ArrayList<>();

        WorkbookOutcome outcome = read(parts, sheet -> names.add(sheet.name()));

        assertThat(names).containsExactly("新");
        assertThat(outcome.notes()).extracting(Finding::arguments).containsExactly(List.of("旧"));
    }

    private List<String> cells(XlsxParts parts) {
        List<String> cells = new ArrayList<>();
        WorkbookOutcome outcome = read(parts, sheet -> {
            for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
                row.get().cells().forEach(cell -> cells.add(line(cell)));
            }
        });
        assertThat(outcome.refusal()).isEmpty();
        return cells;
    }

    private static String line(Cell cell) {
        String decimals =
                cell instanceof Cell.Number number && number.formatDecimals() >= 0 ? " " + number.formatDecimals() : "";
        return cell.address().a1() + " " + cell.getClass().getSimpleName() + " " + cell.shown() + decimals;
    }

    private Optional<String> refusal(XlsxParts parts) {
        return read(parts, Sheet::nextRow)
                .refusal()
                .map(finding -> finding.code().code() + " " + String.join(" ", finding.arguments()));
    }

    private WorkbookOutcome read(XlsxParts parts, SheetVisitor visitor) {
        try {
            return new WorkbookReader(LIMITS, Passwords.none()).read(parts.writtenTo(folder), "a.xlsx", visitor);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Reading a workbook of a test", e);
        }
    }
}
