package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Texts that cells share, and how they are cut and escaped. */
class SharedStringsTest {

    @Test
    void escapedControlCharactersAreDecoded() throws IOException {
        assertThat(shared("<t>项目_x000D_\n名称</t>")).isEqualTo("项目\r\n名称");
        assertThat(shared("<t>_x005F_x000D_</t>")).isEqualTo("_x000D_");
        assertThat(shared("<t>_x00_</t>")).isEqualTo("_x00_");
    }

    @Test
    void theSameEscapesAreDecodedInsideACell() throws IOException {
        XlsxParts workbook = XlsxParts.withRows(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>甲_x000D_</t></r><r><t>乙</t></r></is></c>"
                        + "<c r=\"B1\" t=\"str\"><f>A1</f><v>甲_x000D_乙</v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("表!A1 text 甲\r乙", "表!B1 text 甲\r乙");
    }

    @Test
    void aTextIsNeverHeldBeyondWhatACellCanHold() throws IOException {
        assertThat(shared("<t>" + "长".repeat(40_000) + "</t>")).hasSize(32_767);
        assertThat(shared("<r><t>" + "长".repeat(30_000) + "</t></r><r><t>" + "短".repeat(30_000) + "</t></r>"))
                .hasSize(32_767)
                .endsWith("短");
    }

    private static String shared(String item) throws IOException {
        XlsxParts workbook = XlsxParts.withRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .with("<si>" + item + "</si>", "");
        return CellLines.of(workbook.bytes()).cells().get(0).substring("表!A1 text ".length());
    }
}
