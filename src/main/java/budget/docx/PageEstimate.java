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

    private Paper paper = Paper.COVER;
    private int page;
    private int used;

    /** The page of each block; the first numbered one is 1. */
    static List<Integer> of(List<Block> blocks) {
        PageEstimate estimate = new PageEstimate();
        List<Integer> pages = new ArrayList<>();
        blocks.forEach(block -> pages.add(estimate.place(block)));
        return pages;
    }

    /** The height that is used of the page. */
    int used() {
        return used;
    }

    /** Places the next block; returns its page. */
    int place(Block block) {
        if (block instanceof Section section) {
            paper = section.paper();
            turn();
        } else if (block instanceof Grid grid) {
            return place(grid);
        } else if (block instanceof Paragraph paragraph) {
            return place(paragraph);
        } else if (block instanceof Contents) {
            return page;
        }
        return page;
    }

    private void turn() {
        page += paper.isNumbered() ? 1 : 0;
        used = 0;
    }

    private int place(Grid grid) {
        int first = page;
        GridSizes sizes = GridSizes.of(grid, paper, used);
        int head = 0;
        for (int row = 0; row < grid.rows().size(); row++) {
            head += row < grid.headRows() ? sizes.height(row) : 0;
            if (take(sizes.height(row))) {
                used += head;
            }
        }
        return first;
    }

    private int place(Paragraph paragraph) {
        Look look = paragraph.look();
        if (paragraph.startsPage() && used > 0) {
            turn();
        }
        int letters = paper.inside() / (look.halfPoints(paragraph.text(), paper.inside()) * 5);
        int lines = Math.max(1, TextSize.lines("x".repeat(look.indent()) + paragraph.text(), letters));
        used += used > 0 ? look.beforeTwips() : 0;
        take(look.lineTwips());
        int first = page;
        for (int line = 1; line < lines; line++) {
            take(look.lineTwips());
        }
        used += look.afterTwips();
        return first;
    }

    /** Takes a height; true where it begins a page. */
    private boolean take(int height) {
        boolean begins = used + height > paper.insideHeight() && used > 0;
        if (begins) {
            turn();
        }
        used += height;
        return begins;
    }
}
