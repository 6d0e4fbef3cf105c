package budget.returned;

import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** The sizes of the cells of an .xls. */
final class XlsGrid implements Grid {

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
