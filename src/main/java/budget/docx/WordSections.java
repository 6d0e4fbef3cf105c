package budget.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** The sections of a document: kinds of pages, and page numbers that begin with the first part. */
final class WordSections {

    private static final long FOOTER = 850;

    private final XWPFDocument document;
    private boolean isNumbered;

    WordSections(XWPFDocument document) {
        this.document = document;
    }

    /** Ends a section before the next one; the paragraph that carries it takes no room. */
    void end(Paper paper) {
        XWPFParagraph last = document.createParagraph();
        CTPPr properties = last.getCTP().addNewPPr();
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        properties.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2));
        fill(properties.addNewSectPr(), paper);
    }

    /** The section that the document ends with. */
    void endLast(Paper paper) {
        fill(document.getDocument().getBody().addNewSectPr(), paper);
    }

    private void fill(CTSectPr section, Paper paper) {
        boolean isFirstNumbered = paper.isNumbered() && !isNumbered;
        if (isFirstNumbered) {
            addFooter(section);
            isNumbered = true;
        }
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(paper.width()));
        size.setH(BigInteger.valueOf(paper.height()));
        if (paper.isAcross()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(paper.top()));
        margins.setBottom(BigInteger.valueOf(paper.bottom()));
        margins.setLeft(BigInteger.valueOf(paper.left()));
        margins.setRight(BigInteger.valueOf(paper.right()));
        margins.setHeader(BigInteger.valueOf(FOOTER));
        margins.setFooter(BigInteger.valueOf(Math.min(FOOTER, paper.bottom() / 2)));
        margins.setGutter(BigInteger.ZERO);
        if (isFirstNumbered) {
            section.addNewPgNumType().setStart(BigInteger.ONE);
        }
    }

    /** Sections that name no footer have that of the one before. */
    private void addFooter(CTSectPr section) {
        XWPFFooter footer = new XWPFHeaderFooterPolicy(document, section).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph line = footer.getParagraphs().isEmpty() ? footer.createParagraph() : footer.getParagraphArray(0);
        line.setStyle("Footer");
        run(line).setText("— ");
        line.getCTP().addNewFldSimple().setInstr(" PAGE ");
        line.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
        run(line).setText(" —");
    }

    private static XWPFRun run(XWPFParagraph line) {
        return line.createRun();
    }
}
