package budget.returned;

import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;

/** Fonts of an .xls: one that is there is used again. */
final class XlsFonts {

    private final HSSFWorkbook workbook;

    XlsFonts(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** For the words of a comment. */
    HSSFFont plain() {
        return font("宋体", 9, false, false);
    }

    /** For the first line of a comment. */
    HSSFFont bold() {
        return font("宋体", 9, true, false);
    }

    /** In the typeface that cells have unless they say otherwise. */
    HSSFFont ofCells(int size, boolean bold, boolean link) {
        return font(workbook.getFontAt(0).getFontName(), size, bold, link);
    }

    private HSSFFont font(String name, int size, boolean bold, boolean link) {
        short colour = link ? IndexedColors.BLUE.getIndex() : Font.COLOR_NORMAL;
        byte underline = link ? Font.U_SINGLE : Font.U_NONE;
        short height = (short) (size * 20);
        HSSFFont known = workbook.findFont(bold, colour, height, name, false, false, Font.SS_NONE, underline);
        if (known != null) {
            return known;
        }
        HSSFFont font = workbook.createFont();
        font.setBold(bold);
        font.setColor(colour);
        font.setFontHeight(height);
        font.setFontName(name);
        font.setUnderline(underline);
        return font;
    }
}
