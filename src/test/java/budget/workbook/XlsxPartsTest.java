package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parts of an .xlsx may be called and look like and still be read: every program writes them in its own way. */
class XlsxPartsTest {

    private static final String ONE =
            "<worksheet " + RawXlsx.MAIN + "><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";

    @ParameterizedTest
    @CsvSource({
        "/xl/worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "../xl/worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "worksheets/Sheet1.XML, xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml, xl/worksheets/sheet1.xml",
        "worksheets/sheet1.xml, xl\\worksheets\\sheet1.xml",
        "worksheets/%E8%A1%A8.xml, xl/worksheets/表.xml",
        "/数据/表 1.bin, 数据/表 1.bin",
        "/a+b%20c.xml, a+b c.xml",
        "/100%.xml, 100%.xml"
    })
    void aSheetsPartMayBeCalledAnything(String target, String part) throws IOException {
        RawXlsx odd = new RawXlsx("")
                .without("xl/worksheets/sheet1.xml")
                .part(part, ONE)
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships>" + RawXlsx.relationship("rId1", "worksheet", target) + "</Relationships>");

        assertThat(CellLines.of(odd.bytes()).cells()).containsExactly("Sheet1!A1 number 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "GB18030"})
    void aPartMayBeInAnyEncodingItDeclares(String encoding) throws IOException {
        String declared = encoding.equals("UTF-16LE") ? "UTF-16" : encoding;
        String mark = encoding.equals("UTF-8") || encoding.equals("UTF-16LE") ? "\uFEFF" : "";
        String xml = mark + "<?xml version='1.0' encoding='" + declared + "'?>"
                + ONE.replace("<c><v>1</v></c>", "<c t='inlineStr'><is><t>一般公共</t></is></c>");

        RawXlsx other = new RawXlsx("").part("xl/worksheets/sheet1.xml", xml.getBytes(Charset.forName(encoding)));

        assertThat(CellLines.of(other.bytes()).cells()).containsExactly("Sheet1!A1 text 一般公共");
    }

    @Test
    void aTextMayBeLongerThanABufferAndHoldEntitiesAndSectionsOfItsOwn() throws IOException {
        String words = "款&amp;项&#x4E00;&#19968;<![CDATA[<a>]]><!-- b -->".repeat(1000);

        RawXlsx workbook = new RawXlsx("<row><c t='inlineStr'><is><t>" + words + "</t></is></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("Sheet1!A1 text " + "款&项一一<a>".repeat(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "b", "e", "n", "str", "inlineStr"})
    void aCellWithAnEmptyValueIsBlank(String type) throws IOException {
        RawXlsx workbook = new RawXlsx("<row><c t='" + type + "'><v></v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells()).isEmpty();
    }

    @Test
    void aSheetMayHaveNoRowsAtAll() throws IOException {
        RawXlsx workbook = new RawXlsx("").sheet("<worksheet " + RawXlsx.MAIN + "/>");

        CellLines read = CellLines.of(workbook.bytes());

        assertThat(read.cells()).isEmpty();
        assertThat(read.refusal()).isEmpty();
    }

    @Test
    void aFormulaSavedWithoutAValueMayGiveAnEmptyText() throws IOException {
        RawXlsx workbook = new RawXlsx("<row><c><v>1</v></c><c><f>IF(A1&gt;9,A1,\"\")</f></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("Sheet1!A1 number 1");
    }
}
