package budget.word;

import budget.model.CellAddress;
import budget.model.Words;
import budget.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as it shows: without what is deleted or hidden.
 *
 * @param plain the text without what is superscript, subscript or struck through
 * @param bytes its last w:p element, which a comment is put into
 */
record Paragraph(String text, String plain, ElementBytes bytes) implements Block {

    boolean isBlank() {
        return Words.isBlank(text);
    }

    /** That of a text box, in which no comment can be, in the place of the paragraph that it is anchored in. */
    Paragraph anchoredIn(ElementBytes anchor) {
        return new Paragraph(text, plain, anchor);
    }

    /** One in its place that shows nothing. */
    Paragraph blank() {
        return new Paragraph("", "", bytes);
    }

    /** As a cell at this place; nothing where it is blank. */
    @Nullable
    Cell at(CellAddress address) {
        return isBlank() ? null : new Cell.Text(address, text, plain);
    }

    /** This one, and another one below it in the same cell. */
    Paragraph and(Paragraph below) {
        if (isBlank()) {
            return below.isBlank() ? this : below;
        }
        return below.isBlank() ? this : new Paragraph(text + "\n" + below.text, plain + "\n" + below.plain, bytes);
    }
}
