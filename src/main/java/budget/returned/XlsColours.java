package budget.returned;

import budget.finding.Severity;
import budget.model.CellAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * Gives cells of an .xls their colour.
 *
 * <p>As in an .xlsx the unit's own colour is kept as the unused second one of the pattern.
 */
final class XlsColours {

    /** Limit of styles, about that of the format; beyond it cells have a comment without colour. */
    private static final int MOST_STYLES = 3_900;

    private final HSSFWorkbook workbook;
    private final Map<List<Integer>, HSSFCellStyle> changed = new HashMap<>();

    XlsColours(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The colour of a severity, or the nearest that the workbook's palette has. */
    short colour(Severity severity) {
        short[] rgb = Shade.of(severity).usual().getTriplet();
        return workbook.getCustomPalette()
                .findSimilarColor(rgb[0], rgb[1], rgb[2])
                .getIndex();
    }

    void mark(HSSFSheet sheet, CellNote note) {
        Severity severity = note.severity();
        if (severity == null) {
            return;
        }
        HSSFCell cell = cell(sheet, note.cell());
        HSSFCellStyle style = cell.getCellStyle();
        boolean isPlain = style.getFillPattern() == FillPatternType.NO_FILL
                || style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        if (isPlain && workbook.getNumCellStyles() < MOST_STYLES) {
            short own = style.getFillPattern() == FillPatternType.NO_FILL
                    ? IndexedColors.AUTOMATIC.getIndex()
                    : style.getFillForegroundColor();
            cell.setCellStyle(filled(style, colour(severity), own));
        }
    }

    /** Removes a colour of the program. */
    void restore(HSSFSheet sheet, CellAddress address) {
        HSSFCell cell = cell(sheet, address);
        HSSFCellStyle style = cell.getCellStyle();
        boolean isOurs = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && Arrays.stream(Severity.values())
                        .anyMatch(severity -> colour(severity) == style.getFillForegroundColor());
        if (isOurs) {
            cell.setCellStyle(filled(style, style.getFillBackgroundColor(), IndexedColors.AUTOMATIC.getIndex()));
        }
    }

    /** The style with another fill; the automatic colour is none. */
    private HSSFCellStyle filled(HSSFCellStyle style, short first, short second) {
        return changed.computeIfAbsent(List.of((int) style.getIndex(), (int) first, (int) second), ignored -> {
            HSSFCellStyle same = workbook.createCellStyle();
            same.cloneStyleFrom(style);
            boolean none = first >= IndexedColors.AUTOMATIC.getIndex();
            same.setFillPattern(none ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
            same.setFillForegroundColor(none ? IndexedColors.AUTOMATIC.getIndex() : first);
            same.setFillBackgroundColor(none ? (short) (IndexedColors.AUTOMATIC.getIndex() + 1) : second);
            return same;
        });
    }

    private static HSSFCell cell(HSSFSheet sheet, CellAddress address) {
        HSSFRow row = sheet.getRow(address.row() - 1);
        if (row == null) {
            row = sheet.createRow(address.row() - 1);
        }
        HSSFCell cell = row.getCell(address.column());
        if (cell == null) {
            cell = row.createCell(address.column());
            if (row.isFormatted()) {
                cell.setCellStyle(row.getRowStyle());
            }
        }
        return cell;
    }
}
