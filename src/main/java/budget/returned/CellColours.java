package budget.returned;

import budget.model.CellAddress;
import budget.model.CellRange;
import budget.ooxml.Splices;
import budget.ooxml.Tag;
import budget.ooxml.XmlScan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives cells of a sheet their colour; cells that are not there yet are added in their place, empty. */
final class CellColours {

    private final StylesPart styles;
    private final SheetFrame frame;
    private final TreeMap<CellAddress, CellNote> left;
    private final Splices splices;
    private int row;
    private int rowFormat;
    private int column;
    private boolean wanted;

    CellColours(StylesPart styles, SheetFrame frame, SortedMap<CellAddress, CellNote> notes, Splices splices) {
        this.styles = styles;
        this.frame = frame;
        this.left = new TreeMap<>(notes);
        left.values().removeIf(note -> note.severity() == null);
        this.splices = splices;
    }

    void plan(InputStream sheet) throws IOException {
        try (XmlScan scan = XmlScan.of(sheet)) {
            while (!left.isEmpty() && scan.next()) {
                switch (scan.name()) {
                    case "row" -> row(scan);
                    case "c" -> cell(scan);
                    case "sheetData" -> endOfData(scan);
                    default -> {}
                }
            }
        }
    }

    private void row(XmlScan scan) throws IOException {
        if (!scan.isStart()) {
            endOfRow(scan);
            return;
        }
        int next = (int) SheetFrame.number(scan.attribute("r"), row + 1.0);
        addRows(scan.from(), left.headMap(new CellAddress(next, 0)));
        row = next;
        column = -1;
        wanted = !left.isEmpty() && left.firstKey().row() == row;
        boolean ownFormat = SheetFrame.isTrue(scan.attribute("customFormat"));
        rowFormat = ownFormat ? (int) SheetFrame.number(scan.attribute("s"), -1) : -1;
    }

    private void endOfRow(XmlScan scan) throws IOException {
        String cells = cells(left.headMap(new CellAddress(row + 1, 0)), rowFormat);
        if (scan.isEmpty() && !cells.isEmpty()) {
            String end = "</" + frame.prefix() + "row>";
            splices.change(scan.from(), scan.to(), tag -> Tag.opened(tag) + cells + end);
        } else if (!cells.isEmpty()) {
            splices.insert(scan.from(), cells);
        }
    }

    private void cell(XmlScan scan) throws IOException {
        if (!wanted || !scan.isStart()) {
            return;
        }
        column = CellRange.cell(scan.attribute("r")).map(CellAddress::column).orElse(column + 1);
        CellAddress address = new CellAddress(row, column);
        String before = cells(left.headMap(address), rowFormat);
        if (!before.isEmpty()) {
            splices.insert(scan.from(), before);
        }
        CellNote note = left.remove(address);
        if (note != null) {
            int own = (int) SheetFrame.number(scan.attribute("s"), 0);
            String format = Integer.toString(styles.marked(own, note.severity()));
            splices.change(scan.from(), scan.to(), tag -> Tag.with(tag, "s", format));
        }
    }

    private void endOfData(XmlScan scan) throws IOException {
        if (!scan.isStart()) {
            StringBuilder rows = new StringBuilder();
            addRows(left, rows);
            if (scan.isEmpty()) {
                String end = "</" + frame.prefix() + "sheetData>";
                splices.change(scan.from(), scan.to(), tag -> Tag.opened(tag) + rows + end);
            } else {
                splices.insert(scan.from(), rows.toString());
            }
        }
    }

    private void addRows(long at, SortedMap<CellAddress, CellNote> notes) {
        StringBuilder rows = new StringBuilder();
        addRows(notes, rows);
        if (rows.length() > 0) {
            splices.insert(at, rows.toString());
        }
    }

    private void addRows(SortedMap<CellAddress, CellNote> notes, StringBuilder rows) {
        while (!notes.isEmpty()) {
            int missing = notes.firstKey().row();
            rows.append("<%1$srow r=\"%2$d\">".formatted(frame.prefix(), missing))
                    .append(cells(notes.headMap(new CellAddress(missing + 1, 0)), -1))
                    .append("</")
                    .append(frame.prefix())
                    .append("row>");
        }
    }

    /** Cells to be added; removes them from the notes that are left. */
    private String cells(SortedMap<CellAddress, CellNote> notes, int format) {
        StringBuilder cells = new StringBuilder();
        for (Map.Entry<CellAddress, CellNote> note : notes.entrySet()) {
            CellAddress cell = note.getKey();
            int plain = format >= 0 ? format : frame.formatOf(cell.column());
            cells.append("<%1$sc r=\"%2$s\" s=\"%3$d\"/>"
                    .formatted(
                            frame.prefix(),
                            cell.a1(),
                            styles.marked(plain, note.getValue().severity())));
        }
        notes.clear();
        return cells.toString();
    }
}
