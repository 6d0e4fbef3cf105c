package budget.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table as the template shows it.
 *
 * @param caption what it lists
 * @param isFolded whether only the caption is shown until it is opened
 * @param foot rows that stay below when it is sorted
 * @param legend what the shades of its bars mean; empty where they have one
 * @param note what it leaves out; empty for nothing
 */
record PageTable(
        String caption,
        boolean isFolded,
        List<Column> columns,
        List<Row> rows,
        List<Row> foot,
        List<Legend> legend,
        String note) {

    PageTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        foot = List.copyOf(foot);
        legend = List.copyOf(legend);
    }

    static PageTable of(String caption, List<Column> columns, List<Row> rows) {
        return new PageTable(caption, false, columns, rows, List.of(), List.of(), "");
    }

    PageTable folded() {
        return new PageTable(caption, true, columns, rows, foot, legend, note);
    }

    PageTable withFoot(List<Row> rowsBelow) {
        return new PageTable(caption, isFolded, columns, rows, rowsBelow, legend, note);
    }

    PageTable withLegend(List<Legend> shades) {
        return new PageTable(caption, isFolded, columns, rows, foot, shades, note);
    }

    PageTable withNote(String text) {
        return new PageTable(caption, isFolded, columns, rows, foot, legend, text);
    }

    boolean hasLegend() {
        return !legend.isEmpty();
    }

    boolean hasFoot() {
        return !foot.isEmpty();
    }

    boolean hasNote() {
        return !note.isEmpty();
    }

    /** A column; its look is a word of the style sheet. */
    record Column(String name, String look) {

        static Column words(String name) {
            return new Column(name, "w");
        }

        static Column number(String name) {
            return new Column(name, "n");
        }

        /** For sentences, which need room. */
        static Column sentence(String name) {
            return new Column(name, "s");
        }

        /** For a few letters that are not to be broken. */
        static Column brief(String name) {
            return new Column(name, "b");
        }
    }

    /** A row; its look is a word of the style sheet. */
    record Row(String look, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row("", List.of(cells));
        }

        /** A row that sums others up. */
        static Row sum(Cell... cells) {
            return new Row("sum", List.of(cells));
        }
    }

    /**
     * A cell.
     *
     * @param isHead whether it is the heading of its row
     * @param text what is sorted by
     * @param detail further words below it; empty for none
     * @param bar its bar; none for an empty list
     */
    record Cell(boolean isHead, String look, String text, String detail, List<Bar> bar) {

        Cell {
            bar = List.copyOf(bar);
        }

        static Cell head(String text) {
            return new Cell(true, "", text, "", List.of());
        }

        static Cell words(String text) {
            return new Cell(false, "", text, "", List.of());
        }

        static Cell brief(String text) {
            return new Cell(false, "b", text, "", List.of());
        }

        static Cell number(String text) {
            return new Cell(false, "n", text, "", List.of());
        }

        Cell with(String more) {
            return new Cell(isHead, look, text, more, bar);
        }

        Cell with(Bar shown) {
            return new Cell(isHead, look, text, detail, List.of(shown));
        }

        /** The same, with a word of the style sheet. */
        Cell looking(String other) {
            return new Cell(isHead, other, text, detail, bar);
        }

        boolean hasBar() {
            return !bar.isEmpty();
        }

        boolean hasDetail() {
            return !detail.isEmpty();
        }
    }

    /**
     * A bar.
     *
     * @param title its text for screen readers
     */
    record Bar(String title, List<Piece> pieces) {

        Bar {
            pieces = List.copyOf(pieces);
        }

        /** A bar of pieces of these lengths, one behind the other. */
        static Bar of(String title, int... lengths) {
            Piece[] pieces = new Piece[lengths.length];
            int from = 0;
            for (int at = 0; at < lengths.length; at++) {
                pieces[at] = new Piece("p" + at, from, lengths[at]);
                from += lengths[at];
            }
            return new Bar(
                    title, Stream.of(pieces).filter(piece -> piece.length() > 0).toList());
        }
    }

    /** A piece of a bar, in thousandths of the longest one. */
    record Piece(String shade, int from, int length) {}

    /** What a shade means. */
    record Legend(String shade, String text) {}
}
