package budget.returned;

import budget.model.CellAddress;
import budget.ooxml.XmlText;
import budget.returned.CommentBox.Edge;
import budget.returned.CommentWords.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** The comments of one sheet of an .xls: the program's are added, its earlier ones removed, others kept. */
final class XlsComments {

    private final HSSFSheet sheet;
    private final CommentWords words;
    private final XlsFonts fonts;
    private final Grid grid;
    private final Map<CellAddress, HSSFComment> known = new TreeMap<>();

    XlsComments(HSSFSheet sheet, CommentWords words, XlsFonts fonts) {
        this.sheet = sheet;
        this.words = words;
        this.fonts = fonts;
        this.grid = new XlsGrid(sheet);
        // Reading the comments of a sheet without any would rewrite its drawing.
        if (sheet.getSheet().getRecords().stream().anyMatch(NoteRecord.class::isInstance)) {
            sheet.getCellComments()
                    .forEach((at, comment) -> known.put(new CellAddress(at.getRow() + 1, at.getColumn()), comment));
        }
    }

    /** Removes the program's earlier text from all comments and returns their cells. */
    List<CellAddress> removeOurs() {
        List<CellAddress> cells = new ArrayList<>();
        known.forEach((cell, comment) -> {
            Optional<Range> ours = CommentWords.ours(comment.getString().getString());
            if (ours.isPresent()) {
                cells.add(cell);
                comment.setString(without(ours.get(), comment.getString()));
            }
        });
        for (CellAddress cell : cells) {
            HSSFComment comment = known.get(cell);
            if (comment != null && comment.getString().getString().isBlank()) {
                sheet.getDrawingPatriarch().removeShape(comment);
                known.remove(cell);
            }
        }
        return cells;
    }

    void write(CellNote note) {
        HSSFComment comment = known.get(note.cell());
        HSSFRichTextString theirs = comment == null ? new HSSFRichTextString("") : comment.getString();
        String before = theirs.getString().isEmpty() ? "" : theirs.getString() + "\n\n";
        String head = before + words.head();
        HSSFRichTextString all = new HSSFRichTextString(XmlText.cut(head + words.body(note)));
        copyFonts(theirs, all);
        all.applyFont(before.length(), head.length(), fonts.bold());
        all.applyFont(head.length(), all.length(), fonts.plain());
        HSSFClientAnchor anchor = anchor(CommentBox.of(note.cell(), all.getString(), grid));
        if (comment == null) {
            comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setAuthor(words.author());
            comment.setAddress(note.cell().row() - 1, note.cell().column());
        } else {
            comment.setAnchor(anchor);
        }
        comment.setString(all);
    }

    private HSSFClientAnchor anchor(CommentBox box) {
        return new HSSFClientAnchor(
                partOf(box.left(), grid.width(box.left().index()), 1023),
                partOf(box.top(), grid.height(box.top().index() + 1), 255),
                partOf(box.right(), grid.width(box.right().index()), 1023),
                partOf(box.bottom(), grid.height(box.bottom().index() + 1), 255),
                (short) box.left().index(),
                box.top().index(),
                (short) box.right().index(),
                box.bottom().index());
    }

    /** Where in a column or row a place is, in parts of its size. */
    private static int partOf(Edge edge, int size, int parts) {
        return size == 0 ? 0 : Math.min(parts, edge.beyond() * parts / size);
    }

    private static HSSFRichTextString without(Range ours, HSSFRichTextString text) {
        HSSFRichTextString rest = new HSSFRichTextString(ours.cutFrom(text.getString(), 0));
        copyFonts(text, rest);
        return rest;
    }

    /** The fonts of a text for another one that begins like it. */
    private static void copyFonts(HSSFRichTextString from, HSSFRichTextString to) {
        int runs = from.numFormattingRuns();
        for (int i = 0; i < runs; i++) {
            int start = from.getIndexOfFormattingRun(i);
            int end = Math.min(i + 1 < runs ? from.getIndexOfFormattingRun(i + 1) : from.length(), to.length());
            if (start < end) {
                to.applyFont(start, end, from.getFontOfFormattingRun(i));
            }
        }
    }

    /** The sizes of the cells of an .xls. */
    private static final class XlsGrid implements Grid {

        private final HSSFSheet sheet;

        XlsGrid(HSSFSheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public int width(int column) {
            return sheet.isColumnHidden(column) ? 0 : Math.round(sheet.getColumnWidthInPixels(column));
        }

        @Override
        public int height(int row) {
            HSSFRow there = sheet.getRow(row - 1);
            float points = there == null ? sheet.getDefaultRowHeightInPoints() : there.getHeightInPoints();
            return there != null && there.getZeroHeight() ? 0 : Math.round(points * 4 / 3);
        }

        @Override
        public int lastColumn() {
            return 255;
        }

        @Override
        public int lastRow() {
            return 65_536;
        }
    }
}
