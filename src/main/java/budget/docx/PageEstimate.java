package budget.docx;

import budget.docx.Block.Contents;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.Block.Section;
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
        for (int at = 0; at < blocks.size(); at++) {
            pages.add(estimate.place(blocks, at));
        }
        return pages;
    }

    /** The height that is used of the page. */
    int used() {
        return used;
    }

    /** Places the next of some blocks; returns its page. */
    int place(List<Block> blocks, int at) {
        if (used > 0 && used + together(blocks, at) > paper.insideHeight()) {
            turn();
        }
        return place(blocks.get(at));
    }

    /** What has to be on one page from a block on: headings, and the first line of what follows them. */
    private int together(List<Block> blocks, int from) {
        int height = 0;
        for (int at = from; at < blocks.size(); at++) {
            if (!(blocks.get(at) instanceof Paragraph paragraph)) {
                return 0;
            }
            Look look = paragraph.look();
            if (!look.isKept()) {
                return at == from ? 0 : height + look.lineTwips();
            }
            height += look.beforeTwips() + lines(paragraph) * look.lineTwips() + look.afterTwips();
        }
        return 0;
    }

    private int lines(Paragraph paragraph) {
        Look look = paragraph.look();
        int letters = paper.inside() / (look.halfPoints(paragraph.text(), paper.inside()) * 5);
        return LineCount.of(paragraph.text(), look.indent(), letters);
    }

    private int place(Block block) {
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
        int lines = lines(paragraph);
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
