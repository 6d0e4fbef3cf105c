package budget.docx;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The words of a paragraph; what is still to be filled in is marked yellow. */
final class WordText {

    private static final Pattern TO_FILL_IN = Pattern.compile("〔请[^〕]*〕");

    private WordText() {}

    static void add(XWPFParagraph paragraph, String text) {
        Matcher open = TO_FILL_IN.matcher(text);
        int from = 0;
        while (open.find()) {
            run(paragraph, text.substring(from, open.start()));
            run(paragraph, open.group()).getCTR().addNewRPr().addNewHighlight().setVal(STHighlightColor.YELLOW);
            from = open.end();
        }
        run(paragraph, text.substring(from));
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] pieces = text.split("\t", -1);
        for (int at = 0; at < pieces.length; at++) {
            if (at > 0) {
                run.addTab();
            }
            lines(run, pieces[at]);
        }
        return run;
    }

    private static void lines(XWPFRun run, String text) {
        String[] lines = text.split("\r?\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            if (!lines[at].isEmpty()) {
                run.setText(lines[at], run.getCTR().sizeOfTArray());
            }
        }
    }

    /** Words that the table of contents leads to. */
    static void bookmarked(XWPFParagraph paragraph, String text, String name, int number) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        start.setId(BigInteger.valueOf(number));
        add(paragraph, text);
        CTMarkupRange end = paragraph.getCTP().addNewBookmarkEnd();
        end.setId(BigInteger.valueOf(number));
    }

    /** A tab that ends at the right margin. */
    static void rightTab(XWPFParagraph paragraph, int at) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTTabStop tab = properties.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(at));
    }
}
