package budget.docx;

import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.ooxml.Style.Align;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes a table: a grid of lines, its head repeated on every page, no row broken by a page. */
final class WordTable {

    private static final long PADDING = 57;

    private final XWPFDocument document;
    private final GridSizes sizes;

    WordTable(XWPFDocument document, GridSizes sizes) {
        this.document = document;
        this.sizes = sizes;
    }

    void write(Grid grid) {
        CTTbl table = document.getDocument().getBody().addNewTbl();
        describe(table.addNewTblPr());
        var columns = table.addNewTblGrid();
        sizes.widths().forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
        Map<Integer, Covered> covered = new HashMap<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            write(table.addNewTr(), grid, row, covered);
        }
    }

    private void describe(CTTblPr properties) {
        long total = sizes.widths().stream().mapToLong(Integer::longValue).sum();
        CTTblWidth width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(total));
        CTTblBorders borders = properties.addNewTblBorders();
        line(borders.addNewTop(), 8);
        line(borders.addNewLeft(), 4);
        line(borders.addNewBottom(), 8);
        line(borders.addNewRight(), 4);
        line(borders.addNewInsideH(), 4);
        line(borders.addNewInsideV(), 4);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        side(margins.addNewLeft());
        side(margins.addNewRight());
    }

    private static void line(CTBorder border, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    private static void side(CTTblWidth width) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(PADDING));
    }

    private void write(CTRow row, Grid grid, int at, Map<Integer, Covered> covered) {
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        var height = properties.addNewTrHeight();
        height.setVal(BigInteger.valueOf(sizes.height(at)));
        height.setHRule(STHeightRule.AT_LEAST);
        if (at < grid.headRows()) {
            properties.addNewTblHeader().setVal(STOnOff1.ON);
        }
        int columns = grid.widths().size();
        int column = 0;
        for (GridCell cell : complete(grid.rows().get(at), covered, at, columns)) {
            if (cell.column() >= column) {
                write(row.addNewTc(), cell, covered, at);
                column = cell.end();
            }
        }
    }

    /** The cells of a row with those that cells above cover, and blank ones where there is none. */
    private static List<GridCell> complete(List<GridCell> cells, Map<Integer, Covered> covered, int row, int columns) {
        Map<Integer, GridCell> own = new HashMap<>();
        cells.forEach(cell -> own.put(cell.column(), cell));
        List<GridCell> all = new ArrayList<>();
        for (int column = 0; column < columns; ) {
            Covered above = covered.get(column);
            GridCell cell = above != null && above.last() >= row
                    ? above.cell()
                    : own.getOrDefault(column, GridCell.of(column, "", Align.LEFT));
            all.add(cell);
            column = cell.end();
        }
        return all;
    }

    private void write(CTTc written, GridCell cell, Map<Integer, Covered> covered, int row) {
        CTTcPr properties = written.addNewTcPr();
        CTTblWidth width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(sizes.width(cell)));
        if (cell.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        Covered above = covered.get(cell.column());
        boolean goesOn = above != null && above.last() >= row;
        if (goesOn) {
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
        } else if (cell.rows() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
            covered.put(cell.column(), new Covered(cell, row + cell.rows() - 1));
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        words(written.addNewP(), cell, goesOn ? "" : cell.text());
    }

    private void words(CTP paragraph, GridCell cell, String text) {
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal("TableWords");
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(sizes.line()));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        properties.addNewJc().setVal(STJc.Enum.forString(cell.align().word()));
        if (text.isEmpty()) {
            size(properties.addNewRPr().addNewSz(), properties.getRPr().addNewSzCs());
            return;
        }
        String[] lines = text.split("\r?\n", -1);
        CTR run = paragraph.addNewR();
        CTRPr look = run.addNewRPr();
        if (cell.isStrong()) {
            look.addNewB();
        }
        size(look.addNewSz(), look.addNewSzCs());
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addNewBr();
            }
            var words = run.addNewT();
            words.setStringValue(lines[at]);
            words.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }

    private void size(
            org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHpsMeasure letters,
            org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHpsMeasure others) {
        letters.setVal(BigInteger.valueOf(sizes.halfPoints()));
        others.setVal(BigInteger.valueOf(sizes.halfPoints()));
    }

    /** A cell that covers rows below it, down to the last one. */
    private record Covered(GridCell cell, int last) {}
}
