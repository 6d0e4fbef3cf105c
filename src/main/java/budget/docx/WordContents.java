package budget.docx;

import budget.docx.WordBody.Entry;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** A table of contents that a word processor can bring up to date, with its lines already there. */
final class WordContents {

    private static final String FIELD = " TOC \\o \"1-2\" \\h \\z \\u ";

    private final XWPFDocument document;
    private final List<Entry> entries;

    WordContents(XWPFDocument document, List<Entry> entries) {
        this.document = document;
        this.entries = entries;
    }

    void write() {
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            XWPFParagraph line = document.createParagraph();
            line.setStyle("TOC" + entry.level());
            CTP paragraph = line.getCTP();
            if (at == 0) {
                mark(paragraph.addNewR(), STFldCharType.BEGIN);
                paragraph.addNewR().addNewInstrText().setStringValue(FIELD);
                mark(paragraph.addNewR(), STFldCharType.SEPARATE);
            }
            link(paragraph.addNewHyperlink(), entry);
            if (at == entries.size() - 1) {
                mark(paragraph.addNewR(), STFldCharType.END);
            }
        }
    }

    private static void link(CTHyperlink link, Entry entry) {
        link.setAnchor(entry.bookmark());
        link.addNewR().addNewT().setStringValue(entry.text());
        link.addNewR().addNewTab();
        mark(link.addNewR(), STFldCharType.BEGIN);
        link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + entry.bookmark() + " \\h ");
        mark(link.addNewR(), STFldCharType.SEPARATE);
        link.addNewR().addNewT().setStringValue(Integer.toString(entry.page()));
        mark(link.addNewR(), STFldCharType.END);
    }

    private static void mark(CTR run, STFldCharType.Enum type) {
        run.addNewFldChar().setFldCharType(type);
    }
}
