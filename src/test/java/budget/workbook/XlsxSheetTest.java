package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of an .xlsx, as the programs of this world write them. */
class XlsxSheetTest {

    @Test
    void blankCellsAndRowsAreNotHandedOver() throws IOException {
        XlsxParts workbook = XlsxParts.withRows("""
                        <row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t> 　</t></is></c></row>
                        <row r="2"/>
                        <row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v></v></c></row>
                        """).with("<si><t>\u3000\u00a0</t></si>", "");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("表!XFD1048576 number 1");
    }

    @Test
    void rowsThatGoBackwardsAreCorrupt() throws IOException {
        XlsxParts workbook = XlsxParts.withRows("<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（表: row 1）");
    }

    @Test
    void anAddressOutsideTheGridIsCorrupt() throws IOException {
        assertThat(CellLines.of(XlsxParts.withRows("<row r=\"1048577\"><c><v>1</v></c></row>")
                                .bytes())
                        .refusal())
                .contains("row 1048577");
        assertThat(CellLines.of(XlsxParts.withRows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")
                                .bytes())
                        .refusal())
                .contains("cell XFE1");
        assertThat(CellLines.of(XlsxParts.withRows("<row r=\"1\"><c r=\"11\"><v>1</v></c></row>")
                                .bytes())
                        .refusal())
                .contains("cell 11");
        assertThat(CellLines.of(XlsxParts.withRows("<row r=\"one\"><c><v>1</v></c></row>")
                                .bytes())
                        .refusal())
                .isEqualTo("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml: r）");
    }

    @Test
    void sharedStringsThatAreNotThereAreCorrupt() throws IOException {
        XlsxParts workbook = XlsxParts.withRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
                .with("<si><t>零</t></si>", "");

        assertThat(CellLines.of(workbook.bytes()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（shared string 7）");
    }

    @Test
    void columnsFarOutsideTheGridCostNothing() throws IOException {
        XlsxParts workbook = XlsxParts.withSheet("<worksheet xmlns='" + XlsxParts.MAIN + "'"
                + "><cols><col min=\"2147483647\" max=\"2147483647\" hidden=\"1\"/></cols>"
                + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("表!A1 number 1");
    }

    @Test
    void mergedRegionsOfALongSheetAreKnownBeforeItsRows() throws IOException {
        XlsxParts workbook = XlsxParts.withSheet("<worksheet><sheetData>" + "<row><c><v>1</v></c></row>".repeat(3_000)
                + "<!-- </sheetData> --></sheetData>"
                + "<mergeCells><mergeCell ref='A1:C2'/></mergeCells></worksheet>");
        List<String> seen = new ArrayList<>();

        CellLines.read(workbook.bytes(), sheet -> {
            seen.add(sheet.merged().topLeft(2, 2).orElseThrow().a1());
            while (sheet.nextRow().isPresent()) {
                seen.add("row");
            }
        });

        assertThat(seen).hasSize(3_001).startsWith("A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "US-ASCII"})
    void bytesThatAreNoCharactersAreDamage(String encoding) throws IOException {
        XlsxParts workbook = XlsxParts.withSheet("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version='1.0' encoding='" + encoding + "'?><worksheet><sheetData><row><c t='str'>"
                                + "<v>\u00ff\u00ff</v></c></row></sheetData></worksheet>",
                        StandardCharsets.ISO_8859_1);

        assertThat(CellLines.of(workbook.bytes()).refusal()).isEqualTo("必须修改 文件已损坏，无法读取（xl/worksheets/sheet1.xml）");
    }
}
