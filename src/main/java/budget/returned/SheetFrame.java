package budget.returned;

import budget.model.CellAddress;
import budget.model.CellRange;
import budget.ooxml.XmlScan;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What surrounds the cells of a sheet: merged regions, columns, heights, and where the drawing of comments is named. */
final class SheetFrame implements Grid {

    /** Elements that follow the drawing of the comments. */
    private static final Set<String> AFTER_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]*)?");
    private static final double USUAL_WIDTH = 8.43;
    private static final double USUAL_HEIGHT = 15;
    /** How far below a cell its comment may reach. */
    private static final int REACH = 60;

    private final TreeSet<Integer> rowsOfInterest;
    private final List<CellRange> merged = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private String prefix = "";
    private String namespace = "";
    private String legacyDrawing = "";
    private double usualWidth = USUAL_WIDTH;
    private double usualHeight = USUAL_HEIGHT;
    private long drawingAt;

    private SheetFrame(List<CellAddress> cells) {
        rowsOfInterest = cells.stream().map(CellAddress::row).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads the frame of a sheet, as far as these cells need it. */
    static SheetFrame read(InputStream sheet, List<CellAddress> cells) throws IOException {
        SheetFrame frame = new SheetFrame(cells);
        try (XmlScan scan = XmlScan.of(sheet)) {
            while (scan.next()) {
                if (scan.isStart()) {
                    frame.take(scan);
                }
                if (scan.depth() == 1 && !AFTER_DRAWING.contains(scan.name())) {
                    frame.drawingAt = scan.to();
                }
            }
        }
        return frame;
    }

    private void take(XmlScan scan) {
        switch (scan.name()) {
            case "worksheet" -> {
                prefix = scan.prefix();
                namespace = scan.namespace();
            }
            case "sheetFormatPr" -> {
                usualWidth = number(scan.attribute("defaultColWidth"), USUAL_WIDTH);
                usualHeight = number(scan.attribute("defaultRowHeight"), USUAL_HEIGHT);
            }
            case "col" -> columns.add(Column.of(scan));
            case "row" -> takeRow(scan);
            case "mergeCell" -> CellRange.of(scan.attribute("ref")).ifPresent(merged::add);
            case "legacyDrawing" -> legacyDrawing = scan.attributes().getOrDefault("r:id", "");
            default -> {}
        }
    }

    private void takeRow(XmlScan scan) {
        int row = (int) number(scan.attribute("r"), 0);
        Integer above = rowsOfInterest.floor(row);
        if (above != null && row - above <= REACH) {
            heights.put(row, isTrue(scan.attribute("hidden")) ? 0 : number(scan.attribute("ht"), usualHeight));
        }
    }

    static double number(@Nullable String text, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (isWhole(text)) {
            return Integer.parseInt(text);
        }
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : otherwise;
    }

    /** Nearly all numbers are the short ones of rows and formats. */
    private static boolean isWhole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 10;
    }

    static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /** The cell that shows the content of this one: of merged cells the first. */
    CellAddress home(CellAddress cell) {
        return merged.stream()
                .filter(region -> region.has(cell))
                .map(CellRange::first)
                .findFirst()
                .orElse(cell);
    }

    /** The format of cells that are not there, from their column. */
    int formatOf(int column) {
        return columns.stream()
                .filter(columnsAlike -> columnsAlike.holds(column))
                .map(Column::format)
                .findFirst()
                .orElse(0);
    }

    @Override
    public int width(int column) {
        double letters = columns.stream()
                .filter(columnsAlike -> columnsAlike.holds(column))
                .map(Column::width)
                .findFirst()
                .orElse(usualWidth);
        return (int) Math.round(letters * 7 + (letters > 0 ? 5 : 0));
    }

    @Override
    public int height(int row) {
        return (int) Math.round(heights.getOrDefault(row, usualHeight) * 4 / 3);
    }

    @Override
    public int lastColumn() {
        return 16_383;
    }

    @Override
    public int lastRow() {
        return 1_048_576;
    }

    String prefix() {
        return prefix;
    }

    String namespace() {
        return namespace;
    }

    /** The relation of the drawing that shows comments; empty where the sheet has none. */
    String legacyDrawing() {
        return legacyDrawing;
    }

    /** The byte at which that drawing would be named. */
    long drawingAt() {
        return drawingAt;
    }

    /** Columns of one kind. */
    private record Column(int first, int last, double width, int format) {

        private static Column of(XmlScan scan) {
            return new Column(
                    (int) number(scan.attribute("min"), 1) - 1,
                    (int) number(scan.attribute("max"), 1) - 1,
                    isTrue(scan.attribute("hidden")) ? 0 : number(scan.attribute("width"), USUAL_WIDTH),
                    (int) number(scan.attribute("style"), 0));
        }

        private boolean holds(int column) {
            return column >= first && column <= last;
        }
    }
}
