package budget.word;

import budget.base.WorkBudget;
import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.word.WordTable.WordCell;
import budget.word.WordTable.WordRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a table that has started, up to its end. */
final class TableReader {

    /** Limit of columns; the program that makes documents allows 63. */
    private static final int MOST_COLUMNS = 1_000;

    private static final int MOST_ROWS = 1_000_000;
    private static final Set<String> AROUND_ROWS = Set.of("ins", "moveTo", "customXml", "AlternateContent", "Choice");

    private final XmlPart xml;
    private final BlockReader blocks;
    private final Traces traces;
    private final List<Integer> widths = new ArrayList<>();
    private final List<WordRow> rows = new ArrayList<>();
    private final List<Block> inner = new ArrayList<>();

    TableReader(XmlPart xml, BlockReader blocks, Traces traces) {
        this.xml = xml;
        this.blocks = blocks;
        this.traces = traces;
    }

    WordTable read() throws IOException {
        rows();
        return new WordTable(widths, rows, inner);
    }

    private void rows() throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                String name = xml.name();
                if (name.equals("tr")) {
                    row();
                } else if (name.equals("tblGrid")) {
                    grid();
                } else if (name.equals("sdt")) {
                    blocks.control(this::rows);
                } else if (AROUND_ROWS.contains(name)) {
                    rows();
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void grid() throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                if (xml.name().equals("gridCol") && widths.size() < MOST_COLUMNS) {
                    widths.add(Math.max(0, wholeNumber("w", 0)));
                }
                xml.skip();
            }
        }
    }

    private void row() throws IOException {
        WorkBudget.check();
        RowBeingRead row = new RowBeingRead();
        cells(row);
        if (row.isDeleted) {
            traces.countDeletion();
        } else if (rows.size() == MOST_ROWS) {
            throw new RefusedException(FindingCode.BOMB, "w:tr", Integer.toString(MOST_ROWS));
        } else {
            rows.add(new WordRow(row.isHidden, row.cells));
        }
    }

    private void cells(RowBeingRead row) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                String name = xml.name();
                if (name.equals("tc")) {
                    cell(row);
                } else if (name.equals("trPr")) {
                    properties(row);
                } else if (name.equals("sdt")) {
                    blocks.control(() -> cells(row));
                } else if (AROUND_ROWS.contains(name)) {
                    cells(row);
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void properties(RowBeingRead row) throws IOException {
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "gridBefore" -> row.at = columns(wholeNumber("val", 0));
                    case "hidden" -> row.isHidden = xml.is("val", true);
                    case "del" -> row.isDeleted = true;
                    case "ins" -> traces.countInsertion();
                    default -> {}
                }
                xml.skip();
            }
        }
    }

    private void cell(RowBeingRead row) throws IOException {
        traces.takePlace();
        CellShape shape = new CellShape(1, false, false, false);
        Paragraph text = new Paragraph("", "", ElementBytes.NOWHERE);
        List<Block> content = new ArrayList<>();
        BlockReader.Blocks all = content::add;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START && xml.name().equals("tcPr")) {
                shape = shape();
            } else if (event == Event.START) {
                blocks.block(all);
            }
        }
        blocks.endParagraph(all);
        boolean arranges = content.stream().anyMatch(WordTable.class::isInstance);
        if (arranges) {
            inner.addAll(content);
        } else {
            for (Block block : content) {
                text = block instanceof Paragraph paragraph ? joined(text, paragraph) : text;
            }
        }
        row.add(shape, text, traces);
    }

    private static Paragraph joined(Paragraph text, Paragraph below) {
        return text.bytes().isNowhere() ? below : text.and(below);
    }

    private CellShape shape() throws IOException {
        int span = 1;
        boolean goesOn = false;
        boolean goesOnLeft = false;
        boolean isDeleted = false;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event == Event.START) {
                switch (xml.name()) {
                    case "gridSpan" -> span = Math.max(1, columns(wholeNumber("val", 1)));
                    case "vMerge" -> goesOn = !xml.attribute("val", "continue").equals("restart");
                    case "hMerge" ->
                        goesOnLeft = !xml.attribute("val", "continue").equals("restart");
                    case "cellDel" -> isDeleted = true;
                    default -> {}
                }
                xml.skip();
            }
        }
        return new CellShape(span, goesOn, goesOnLeft, isDeleted);
    }

    private int wholeNumber(String attribute, int otherwise) {
        String number = xml.attribute(attribute, Integer.toString(otherwise));
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : otherwise;
    }

    private static int columns(int count) throws RefusedException {
        if (count > MOST_COLUMNS) {
            throw new RefusedException(FindingCode.CORRUPT, "w:gridSpan " + count);
        }
        return count;
    }

    private record CellShape(int span, boolean goesOn, boolean goesOnLeft, boolean isDeleted) {}

    /** The cells of a row so far. */
    private static final class RowBeingRead {

        private final List<WordCell> cells = new ArrayList<>();
        private int at;
        private boolean isHidden;
        private boolean isDeleted;

        private void add(CellShape shape, Paragraph text, Traces traces) throws RefusedException {
            boolean isPartOfLeft = shape.goesOnLeft && !cells.isEmpty();
            boolean isShown = !shape.goesOn && !isPartOfLeft && !shape.isDeleted;
            if (!isShown && !text.isBlank()) {
                if (shape.isDeleted) {
                    traces.countDeletion();
                } else {
                    traces.countHidden();
                }
            }
            int to = columns(at + shape.span);
            if (isPartOfLeft) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1).upTo(to));
            } else {
                cells.add(new WordCell(at, to, shape.goesOn, isShown ? text : text.blank()));
            }
            at = to;
        }
    }
}
