package budget.docx;

import budget.ooxml.Style.Align;
import java.util.List;

/** A piece of a document. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param text a tab moves what follows to the right margin; words in 〔〕 are marked as still to be filled in
     * @param startsPage whether it begins a page
     */
    record Paragraph(Look look, String text, boolean startsPage) implements Block {}

    /**
     * A table.
     *
     * @param widths of its columns, in half-width letters: the least that their words need
     * @param headRows how many rows are repeated on every page
     * @param rows the cells of each row; a cell that covers several rows or columns stands once
     */
    record Grid(List<Width> widths, int headRows, List<List<GridCell>> rows) implements Block {

        public Grid {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * The width of a column, in half-width letters.
     *
     * @param least what it must have, such as that of its longest amount
     * @param wanted what its longest words have on one line
     */
    record Width(int least, int wanted) {}

    /**
     * A cell of a table.
     *
     * @param column where it begins, counted from 0
     */
    record GridCell(int column, int columns, int rows, String text, Align align, boolean isStrong) {

        /** A plain cell of one row and one column. */
        public static GridCell of(int column, String text, Align align) {
            return new GridCell(column, 1, 1, text, align, false);
        }

        int end() {
            return column + columns;
        }
    }

    /** The table of contents, made of the headings below it. */
    record Contents() implements Block {}

    /** The beginning of a section: a new page, of another kind. */
    record Section(Paper paper) implements Block {}
}
