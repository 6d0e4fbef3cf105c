package budget.workbook;

import budget.base.TextCache;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.Making;
import budget.ooxml.RefusedException;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet of an .xlsx while it is read.
 *
 * <p>Merged regions follow the rows in the file but are needed before them. Most sheets are short: their rows are kept
 * until the end is read. Of a longer one the end is read first, by a pass of its own, and then the rows stream.
 */
final class XlsxSheet implements Sheet, Closeable {

    private static final int ROWS_THAT_WAIT = 2_000;
    private static final int BYTES_THAT_WAIT = 4 << 20;
    private static final Pattern REGION =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /** The same forms have the same headers. */
    private static final TextCache<Optional<CellRange>> REGIONS = new TextCache<>(XlsxSheet::region);

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;

    private final String name;
    private final String ownName;
    private final CellValues values;
    private final XmlPart xml;
    private final BitSet hiddenColumns = new BitSet();
    private final Deque<Row> waiting = new ArrayDeque<>();
    private final SheetSums sums = new SheetSums();
    private final MergedRegions merged;
    private boolean ended;
    private int lastRow;

    XlsxSheet(XlsxPackage.SheetPart sheet, ZipParts parts, CellValues values) throws IOException {
        this.name = sheet.shownName();
        this.ownName = sheet.name();
        this.values = values;
        this.xml = parts.xml(sheet.part());
        readUntilRows();
        long bytes = 0;
        while (waiting.size() < ROWS_THAT_WAIT && bytes < BYTES_THAT_WAIT && !ended) {
            Optional<Row> row = readRow();
            row.ifPresent(waiting::add);
            bytes += row.map(CellBudget::bytes).orElse(0L);
        }
        merged = ended ? readMerged(xml) : mergedOf(parts, sheet.part());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Making.Made> formulas() {
        return sums.made();
    }

    @Override
    public boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public MergedRegions merged() {
        return merged;
    }

    @Override
    public Optional<Row> nextRow() throws IOException {
        Row waited = waiting.poll();
        if (waited != null) {
            return Optional.of(waited);
        }
        while (!ended) {
            Optional<Row> row = readRow();
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    /** The findings about its sums, once it has been read. */
    List<Finding> sumsOutOfDate() {
        return sums.outOfDate(name);
    }

    private void readUntilRows() throws IOException {
        for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
            if (element.equals("sheetData")) {
                return;
            }
            if (element.equals("col") && xml.is("hidden", false)) {
                int first = Math.max(1, xml.number("min", 1));
                int last = Math.min(LAST_COLUMN + 1, xml.number("max", first));
                hiddenColumns.set(first - 1, Math.max(first, last));
            }
        }
        ended = true;
    }

    /** The next row element, which may turn out blank. */
    private Optional<Row> readRow() throws IOException {
        String element = xml.nextElementWithin("sheetData");
        if (element == null) {
            ended = true;
            return Optional.empty();
        }
        if (!element.equals("row")) {
            return Optional.empty();
        }
        int number = xml.number('r', lastRow + 1);
        if (number <= lastRow || number > LAST_ROW) {
            throw new RefusedException(FindingCode.CORRUPT, name + ": row " + number);
        }
        lastRow = number;
        boolean hidden = xml.is("hidden", false);
        List<Cell> cells = readCells(number);
        sums.add(cells);
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(number, hidden, cells));
    }

    private List<Cell> readCells(int row) throws IOException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        long bytes = 0;
        boolean inOrder = true;
        for (String element = xml.nextElementWithin("row"); element != null; element = xml.nextElementWithin("row")) {
            if (element.equals("c")) {
                CharSequence reference = xml.value('r');
                int before = column;
                column = reference == null ? column + 1 : columnOf(reference);
                if (column < 0 || column > LAST_COLUMN) {
                    throw new RefusedException(FindingCode.CORRUPT, name + ": cell " + reference);
                }
                inOrder &= column > before;
                Cell cell = values.read(xml, ownName, new CellAddress(row, column), sums);
                if (cell != null) {
                    cells.add(cell);
                    bytes += CellBudget.bytes(cell);
                    CellBudget.refuseRow(name, bytes);
                }
            }
        }
        return inOrder ? cells : sorted(cells);
    }

    private List<Cell> sorted(List<Cell> cells) throws RefusedException {
        cells.sort(Comparator.comparing(Cell::address));
        for (int i = 1; i < cells.size(); i++) {
            CellAddress address = cells.get(i).address();
            if (address.equals(cells.get(i - 1).address())) {
                throw new RefusedException(FindingCode.CORRUPT, name + ": cell " + address.a1());
            }
        }
        return cells;
    }

    static int columnOf(CharSequence reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    private static MergedRegions mergedOf(ZipParts parts, String part) throws IOException {
        try (XmlPart again = parts.xml(part)) {
            return readMerged(again);
        }
    }

    private static MergedRegions readMerged(XmlPart xml) throws IOException {
        List<CellRange> regions = new ArrayList<>();
        for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
            if (element.equals("sheetData")) {
                xml.passElement();
            } else if (element.equals("mergeCell")) {
                REGIONS.of(xml.attribute("ref", "")).ifPresent(regions::add);
            }
            if (regions.size() > MergedRegions.MOST) {
                throw new RefusedException(FindingCode.BOMB, element, Integer.toString(regions.size()));
            }
        }
        return new MergedRegions(regions);
    }

    private static Optional<CellRange> region(String reference) {
        Matcher region = REGION.matcher(reference);
        if (!region.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CellRange(
                        Integer.parseInt(region.group(2)),
                        columnOf(region.group(1)),
                        Integer.parseInt(region.group(4)),
                        columnOf(region.group(3))))
                .filter(CellRange::isOnSheet);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
