package budget.document;

import budget.docx.Block;
import budget.docx.Block.Grid;
import budget.docx.Block.Paragraph;
import budget.docx.GridSizes;
import budget.docx.Look;
import budget.docx.Paper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a document while it is put together: every table begins a page of the kind it fits on. */
final class Pages {

    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Paper paper;
    private boolean isAtTop;

    List<Block> blocks() {
        return blocks;
    }

    /** Goes on with pages of this kind, on a new one if it is another kind. */
    void on(Paper wanted) {
        if (wanted != paper) {
            blocks.add(new Block.Section(wanted));
            paper = wanted;
            isAtTop = true;
        }
    }

    /** The same, on a new page in any case. */
    void newPage(Paper wanted) {
        boolean isSame = wanted == paper && !isAtTop;
        on(wanted);
        startsPage = isSame;
    }

    private boolean startsPage;

    void add(Look look, String text) {
        blocks.add(new Paragraph(look, text, startsPage));
        startsPage = false;
        isAtTop = false;
    }

    void addContents() {
        blocks.add(new Block.Contents());
        isAtTop = false;
    }

    void add(Grid grid) {
        blocks.add(grid);
        isAtTop = false;
    }

    /** The pages that a table fits on: upright ones if it can be read there. */
    static Paper paperFor(Grid grid) {
        return GridSizes.fits(grid, Paper.TABLE) ? Paper.TABLE : Paper.WIDE_TABLE;
    }
}
