package budget.docx;

import budget.docx.Block.Contents;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.Block.Section;
import budget.ooxml.TextSize;
import java.util.ArrayList;
import java.util.List;

/**
 * On which page each block begins, by the heights of lines and rows: the numbers a table of contents shows until a word
 * processor has brought it up to date.
 */
final class PageEstimate {

    private final List<Integer> pages = new ArrayList<>();
    private Paper paper = Paper.COVER;
    private int page;
    private int used;

    private PageEstimate() {}

    /** The page of each block; the first numbered one is 1. */
    static List<Integer> of(List<Block> blocks) {
        PageEstimate estimate = new PageEstimate();
        blocks.forEach(estimate::place);
        return estimate.pages;
    }

    private void place(Block block) {
        if (block instanceof Section section) {
            paper = section.paper();
            page += paper.isNumbered() ? 1 : 0;
            used = 0;
            pages.add(page);
        } else if (block instanceof Grid grid) {
            pages.add(page);
            GridSizes sizes = GridSizes.of(grid, paper);
            int head = 0;
            for (int row = 0; row < grid.rows().size(); row++) {
                head += row < grid.headRows() ? sizes.height(row) : 0;
                if (take(sizes.height(row))) {
                    used += head;
                }
            }
        } else if (block instanceof Paragraph paragraph) {
            place(paragraph);
        } else if (block instanceof Contents) {
            pages.add(page);
        }
    }

    private void place(Paragraph paragraph) {
        if (paragraph.startsPage() && used > 0) {
            page++;
            used = 0;
        }
        Look look = paragraph.look();
        int letters = paper.inside() / (look.halfPoints() * 5);
        int indent = look == Look.BODY || look == Look.SECTION || look == Look.PIECE ? 4 : 0;
        int lines = Math.max(1, TextSize.lines("x".repeat(indent) + paragraph.text(), letters));
        boolean isFirst = true;
        for (int line = 0; line < lines; line++) {
            take(look.lineTwips());
            if (isFirst) {
                pages.add(page);
                isFirst = false;
            }
        }
    }

    /** Takes a height; true where it begins a page. */
    private boolean take(int height) {
        boolean begins = used + height > paper.insideHeight() && used > 0;
        if (begins) {
            page += paper.isNumbered() ? 1 : 0;
            used = 0;
        }
        used += height;
        return begins;
    }
}
