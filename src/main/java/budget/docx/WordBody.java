package budget.docx;

import budget.docx.Block.Contents;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.Block.Section;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes the blocks of a document one after the other. */
final class WordBody {

    private final XWPFDocument document;
    private final List<Block> blocks;
    private final WordSections sections;
    private final List<Entry> entries = new ArrayList<>();
    private final PageEstimate estimate = new PageEstimate();
    private Paper paper = Paper.COVER;
    private int bookmarks;
    private boolean isOpen;

    WordBody(XWPFDocument document, List<Block> blocks) {
        this.document = document;
        this.blocks = List.copyOf(blocks);
        this.sections = new WordSections(document);
    }

    /**
     * Writes them.
     *
     * @param isEnd whether the document ends with them
     */
    void write(boolean isEnd) {
        List<Integer> pages = PageEstimate.of(blocks);
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Paragraph paragraph
                    && paragraph.look().isInContents()) {
                String name = "_Toc" + (100_000_000 + entries.size());
                entries.add(new Entry(paragraph.look().level(), paragraph.text(), name, pages.get(at)));
            }
        }
        for (int at = 0; at < blocks.size(); at++) {
            write(blocks.get(at));
            estimate.place(blocks, at);
        }
        if (isEnd) {
            sections.endLast(paper);
        } else {
            sections.end(paper);
        }
    }

    private void write(Block block) {
        if (block instanceof Section section) {
            if (isOpen) {
                sections.end(paper);
            }
            paper = section.paper();
            isOpen = true;
        } else if (block instanceof Contents) {
            new WordContents(document, entries).write();
        } else if (block instanceof Grid grid) {
            new WordTable(document, GridSizes.of(grid, paper, estimate.used())).write(grid);
        } else if (block instanceof Paragraph paragraph) {
            write(paragraph);
        }
    }

    private void write(Paragraph paragraph) {
        XWPFParagraph written = document.createParagraph();
        written.setStyle(paragraph.look().style());
        if (paragraph.startsPage()) {
            written.setPageBreak(true);
        }
        if (paragraph.text().indexOf('\t') >= 0) {
            WordText.rightTab(written, paper.inside());
        }
        if (paragraph.look().isInContents()) {
            Entry entry = entries.get(bookmarks);
            WordText.bookmarked(written, paragraph.text(), entry.bookmark(), bookmarks++);
        } else {
            WordText.add(written, paragraph.text());
        }
        int size = paragraph.look().halfPoints(paragraph.text(), paper.inside());
        if (size < paragraph.look().halfPoints()) {
            written.getRuns().forEach(run -> run.setFontSize(size / 2.0));
        }
    }

    /** A line of the table of contents. */
    record Entry(int level, String text, String bookmark, int page) {}
}
