package budget.word;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.sample.TextDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a document is text, and what is left out. */
class DocumentFormatTest {

    @Test
    void insertionsAreReadAndDeletionsAreNot() {
        DocumentLines read = DocumentLines.of(TextDocument.of("""
                合计 | ⟨-120⟩⟨+150⟩.00
                """));

        assertThat(read.text()).isEqualTo("""
                # 第1表
                A1=合计 B1=150.00
                """);
        assertThat(read.notes())
                .extracting(note -> note.code() + " " + note.arguments())
                .containsExactly("TRACKED_CHANGES [1, 1]");
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() {
        DocumentLines read = DocumentLines.of(TextDocument.of("合计 | 15⟨h7⟩.00"));

        assertThat(read.text()).isEqualTo("""
                # 第1表
                A1=合计 B1=15.00
                """);
        assertThat(read.notes())
                .extracting(note -> note.code() + " " + note.arguments())
                .containsExactly("HIDDEN_TEXT [1]");
    }

    @Test
    void resultsOfFieldsAndTextsOfLinksAreRead() {
        assertThat(read("合计⟨l（注）⟩ | ⟨f12.50⟩")).isEqualTo("""
                        # 第1表
                        A1=合计（注） B1=12.50
                        """);
    }

    @Test
    void raisedAndStruckThroughPartsAreMarked() {
        assertThat(read("合计 | 12.5⟨^1⟩⟨s9⟩")).isEqualTo("""
                        # 第1表
                        A1=合计 B1=12.519(12.5)
                        """);
    }

    @Test
    void aTextBoxIsReadOnceWhereItIsAnchored() {
        assertThat(read("""
                        表1 收支总表⟨b单位：万元⟩
                        合计 | 1.00
                        """)).isEqualTo("""
                        # 表1(第1表)
                        第1段=表1 收支总表
                        第2段=单位：万元
                        A1=合计 B1=1.00
                        """);
    }

    @Test
    void footnotesAreASheetOfTheirOwn() {
        assertThat(DocumentLines.of(TextDocument.of("情况说明").footnote("含上年结转5万元"))
                        .text())
                .isEqualTo("""
                        # 正文
                        第1段=情况说明
                        # 脚注
                        第1段=含上年结转5万元
                        """);
    }

    @Test
    void macrosLinksAndEmbeddedObjectsAreNotes() {
        TextDocument document = TextDocument.of("甲")
                .part("word/vbaProject.bin", "x")
                .relation("hyperlink", "http://example.org", true)
                .relation("attachedTemplate", "file:///c:/a.dot", true)
                .replaced("</w:p>", "<w:r><w:object><o:OLEObject xmlns:o=\"o\" r:id=\"rId3\"/></w:object></w:r></w:p>");

        assertThat(DocumentLines.of(document).notes())
                .extracting(Finding::code)
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("MACROS", "EXTERNAL_LINKS", "EMBEDDED_OBJECTS");
    }

    @Test
    void hintsOfContentControlsAreNotContent() {
        String control =
                "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:sdtContent></w:sdt>";
        TextDocument document = TextDocument.ofBody(
                control.formatted("<w:showingPlcHdr/>", "单击此处输入文字") + control.formatted("", "编制单位：甲局"));

        assertThat(DocumentLines.of(document).text()).isEqualTo("""
                # 正文
                第1段=编制单位：甲局
                """);
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnInTheNextOne() {
        TextDocument document = TextDocument.ofBody("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>12"
                + "</w:t></w:r></w:p><w:p><w:r><w:t>.50</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>");

        assertThat(DocumentLines.of(document).text()).isEqualTo("""
                # 正文
                第1段=12.50
                第2段=乙
                """);
    }

    @Test
    void rowsThatAreDeletedAreLeftOut() {
        TextDocument document = TextDocument.ofBody(DocumentLines.table(List.of(2000), List.of("甲 1", "乙 1"))
                .replaceFirst("<w:trPr></w:trPr>", "<w:trPr><w:del/></w:trPr>"));

        assertThat(DocumentLines.of(document).text()).isEqualTo("""
                # 第1表
                A1=乙
                """);
    }

    private static String read(String text) {
        return DocumentLines.of(TextDocument.of(text)).text();
    }
}
