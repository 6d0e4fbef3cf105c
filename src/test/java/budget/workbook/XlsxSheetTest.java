package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The cells of an .xlsx, as the programs of this world write them. */
class XlsxSheetTest {

    @Test
    void everyTypeOfCellIsTakenForWhatItIs() throws IOException {
        RawXlsx workbook =
                new RawXlsx("""
                        <row r="1">
                          <c r="A1"><v>12.30</v></c>
                          <c r="B1" t="n"><v>1.5E2</v></c>
                          <c r="C1" t="s"><v>1</v></c>
                          <c r="D1" t="inlineStr"><is><t>在格内</t></is></c>
                          <c r="E1" t="str"><f>A2</f><v>公式文字</v></c>
                          <c r="F1" t="b"><v>1</v></c>
                          <c r="G1" t="e"><v>#REF!</v></c>
                          <c r="H1" t="d"><v>2023-01-31</v></c>
                          <c r="I1" s="1"><v>44927</v></c>
                          <c r="J1" s="2"><v>12.3</v></c>
                          <c r="K1" t="b"><v>0</v></c>
                        </row>
                        """).strings("<t>零</t>", "<t>一</t>").formats("General", "yyyy-mm-dd", "#,##0.00");

        assertThat(CellLines.of(workbook.bytes()).cells())
                .containsExactly(
                        "Sheet1!A1 number 12.3",
                        "Sheet1!B1 number 150",
                        "Sheet1!C1 text 一",
                        "Sheet1!D1 text 在格内",
                        "Sheet1!E1 text 公式文字",
                        "Sheet1!F1 truth TRUE",
                        "Sheet1!G1 fault #REF!",
                        "Sheet1!H1 date 2023-01-31",
                        "Sheet1!I1 date 2023-01-01",
                        "Sheet1!J1 number 12.3 (2)",
                        "Sheet1!K1 truth FALSE");
    }

    @Test
    void blankCellsAndRowsAreNotHandedOver() throws IOException {
        RawXlsx workbook = new RawXlsx("""
                        <row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t> 　</t></is></c></row>
                        <row r="2"/>
                        <row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v></v></c></row>
                        """).strings("<t>\u3000\u00a0</t>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("Sheet1!XFD1048576 number 1");
    }

    @Test
    void addressesMayBeLeftOut() throws IOException {
        RawXlsx workbook = new RawXlsx("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells())
                .containsExactly("Sheet1!A1 number 1", "Sheet1!B1 number 2", "Sheet1!A2 number 3");
    }

    @Test
    void cellsInAnyOrderAreReadFromLeftToRight() throws IOException {
        RawXlsx workbook = new RawXlsx(
                "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells())
                .containsExactly("Sheet1!A1 number 1", "Sheet1!B1 number 2", "Sheet1!C1 number 3");
    }

    @Test
    void oneCellWrittenTwiceIsCorrupt() throws IOException {
        RawXlsx workbook = new RawXlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（Sheet1: cell A1）");
    }

    @Test
    void rowsThatGoBackwardsAreCorrupt() throws IOException {
        RawXlsx workbook = new RawXlsx("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（Sheet1: row 1）");
    }

    @Test
    void anAddressOutsideTheGridIsCorrupt() throws IOException {
        assertThat(CellLines.of(new RawXlsx("<row r=\"1048577\"><c><v>1</v></c></row>").bytes())
                        .refusal())
                .contains("row 1048577");
        assertThat(CellLines.of(new RawXlsx("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").bytes())
                        .refusal())
                .contains("cell XFE1");
        assertThat(CellLines.of(new RawXlsx("<row r=\"1\"><c r=\"11\"><v>1</v></c></row>").bytes())
                        .refusal())
                .contains("cell 11");
        assertThat(CellLines.of(new RawXlsx("<row r=\"one\"><c><v>1</v></c></row>").bytes())
                        .refusal())
                .isEqualTo("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml: r）");
    }

    @Test
    void sharedStringsThatAreNotThereAreCorrupt() throws IOException {
        RawXlsx workbook = new RawXlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").strings("<t>零</t>");

        assertThat(CellLines.of(workbook.bytes()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（shared string 7）");
    }

    @Test
    void prefixesAndStrictNamespacesAreUnderstood() throws IOException {
        RawXlsx workbook = new RawXlsx("").sheet("""
                        <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>
                        <x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>
                        </x:sheetData></x:worksheet>
                        """);

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("Sheet1!A1 number 1");
    }

    @Test
    void columnsFarOutsideTheGridCostNothing() throws IOException {
        RawXlsx workbook = new RawXlsx("")
                .sheet("<worksheet " + RawXlsx.MAIN
                        + "><cols><col min=\"2147483647\" max=\"2147483647\" hidden=\"1\"/></cols>"
                        + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("Sheet1!A1 number 1");
    }
}
