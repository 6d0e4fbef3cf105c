package budget.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Puts typed sheets into a workbook: values, merged cells, borders, widths, and a page that prints on A4 landscape. */
final class SheetPainter {

    private final Workbook workbook;
    private final SheetStyles styles;

    SheetPainter(Workbook workbook) {
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
    }

    void paint(TypedSheet typed) {
        Sheet sheet = workbook.createSheet(typed.name());
        for (int column = 0; column < typed.widths().size(); column++) {
            sheet.setColumnWidth(column, typed.widths().get(column) * 256);
        }
        for (int number = 0; number < typed.rows().size(); number++) {
            paint(typed.rows().get(number), sheet.createRow(number), typed.widths());
        }
        merge(typed.rows(), sheet);
        setUpPage(sheet, typed.rows());
    }

    private void paint(TypedRow typed, Row row, List<Integer> widths) {
        row.setHeightInPoints(height(typed, widths));
        if (typed.kind() == RowKind.HIDDEN) {
            row.setZeroHeight(true);
        }
        for (int column = 0; column < typed.cells().size(); column++) {
            TypedCell cell = typed.cell(column);
            boolean shown = typed.kind().framed() ? !cell.equals(TypedCell.OUTSIDE) : cell.isWords() || cell.isNumber();
            if (shown) {
                paint(cell, typed, row.createCell(column));
            }
        }
    }

    private void paint(TypedCell typed, TypedRow row, Cell cell) {
        cell.setCellStyle(styles.of(row.kind(), typed));
        if (typed.hasFormula()) {
            cell.setCellFormula(typed.formula());
        }
        if (typed.hasFormula() && typed.text().startsWith("#")) {
            cell.setCellErrorValue(FormulaError.forString(typed.text()).getCode());
        } else if (typed.isNumber()) {
            cell.setCellValue(typed.value().doubleValue());
        } else if (typed.isWords()) {
            cell.setCellValue(typed.text());
        }
    }

    private static void merge(List<TypedRow> rows, Sheet sheet) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).cells().size(); column++) {
                if (!rows.get(row).cell(column).isPart()) {
                    mergeFrom(rows, row, column, sheet);
                }
            }
        }
    }

    private static void mergeFrom(List<TypedRow> rows, int row, int column, Sheet sheet) {
        int right = column;
        while (rows.get(row).cell(right + 1).equals(TypedCell.PART_OF_LEFT)) {
            right++;
        }
        int bottom = row;
        while (bottom + 1 < rows.size() && rows.get(bottom + 1).cell(column).equals(TypedCell.PART_OF_ABOVE)) {
            bottom++;
        }
        if (right > column || bottom > row) {
            sheet.addMergedRegion(new CellRangeAddress(row, bottom, column, right));
        }
    }

    /** High enough for the longest text; Excel does not find the height of merged cells by itself. */
    private static float height(TypedRow row, List<Integer> widths) {
        int lines = IntStream.range(0, row.cells().size())
                .map(column -> lines(row, column, widths))
                .max()
                .orElse(1);
        return Math.min(400, Math.max(row.kind().height(), lines * row.kind().points() * 1.35f + 4));
    }

    private static int lines(TypedRow row, int column, List<Integer> widths) {
        int width = widths.get(column);
        for (int next = column + 1; row.cell(next).equals(TypedCell.PART_OF_LEFT); next++) {
            width += widths.get(next);
        }
        int lines = 0;
        for (String line : row.cell(column).text().split("\n", -1)) {
            lines += Math.max(1, -Math.floorDiv(-printedWidth(line) * row.kind().points(), width * 10));
        }
        return lines;
    }

    private static int printedWidth(String line) {
        return line.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    /** A single form goes on one page; forms that follow one another each start a page of their own. */
    private static void setUpPage(Sheet sheet, List<TypedRow> rows) {
        List<Integer> titles = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).kind() == RowKind.TITLE)
                .boxed()
                .toList();
        titles.stream().skip(1).forEach(title -> sheet.setRowBreak(title - 1));
        PrintSetup page = sheet.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(true);
        page.setFitWidth((short) 1);
        page.setFitHeight((short) (titles.size() > 1 ? 0 : 1));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
    }
}
