package budget.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.model.CellAddress;
import budget.ooxml.CannotAnnotateException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The boxes of comments as other programs draw them. */
class NoteShapesTest {

    /** As openpyxl 3.1 writes it, shortened. */
    private static final String NUMBERED = "<xml><ns0:shapelayout xmlns:ns0=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:ns1=\"urn:schemas-microsoft-com:vml\" ns1:ext=\"edit\"><ns0:idmap ns1:ext=\"edit\" data=\"1\"/>"
            + "</ns0:shapelayout>" + shape(1026, 34) + shape(1027, 40) + "</xml>";

    private static String shape(int id, int row) {
        return "<ns0:shape xmlns:ns0=\"urn:schemas-microsoft-com:vml\" type=\"#_x0000_t202\" title=\"批 &lt;1&gt;\""
                + " id=\"_x0000_s" + id + "\"><ns2:ClientData xmlns:ns2=\"urn:schemas-microsoft-com:office:excel\""
                + " ObjectType=\"Note\"><ns2:Row>" + row + "</ns2:Row><ns2:Column>2</ns2:Column></ns2:ClientData>"
                + "</ns0:shape>";
    }

    @Test
    void whatHasNumberedPrefixesIsWrittenWithTheUsualOnes() throws CannotAnnotateException {
        NoteShapes shapes = new NoteShapes(NUMBERED.getBytes(StandardCharsets.UTF_8));
        shapes.remove(List.of(new CellAddress(35, 2)));

        String drawing = new String(shapes.bytes(), StandardCharsets.US_ASCII);

        assertThat(drawing)
                .startsWith("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"")
                .contains("<o:idmap v:ext=\"edit\" data=\"1\">")
                .contains("<v:shape type=\"#_x0000_t202\" title=\"&#25209; &#60;1&#62;\" id=\"_x0000_s1027\">")
                .doesNotContain("_x0000_s1026")
                .endsWith("</v:shape></xml>");
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertThatThrownBy(() -> new NoteShapes("<xml><a:b".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CannotAnnotateException.class);
    }
}
