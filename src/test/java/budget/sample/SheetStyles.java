package budget.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks a form uses, each made once in its workbook. */
final class SheetStyles {

    private static final Pattern CODE_OR_TOTAL = Pattern.compile("[0-9]{2,7}|([收支]\\s*[入出]\\s*)?[合总]\\s*计");
    private static final Pattern AMOUNT = Pattern.compile("[0-9][0-9.,。]*");

    private final Workbook workbook;
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<RowKind, Font> fonts = new HashMap<>();

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(RowKind kind, TypedCell cell) {
        boolean quoted = cell.isWords() && cell.text().startsWith("=");
        Look look = new Look(kind, alignment(kind, cell), cell.isNumber() ? format(cell) : "@", quoted);
        return styles.computeIfAbsent(look, this::make);
    }

    private CellStyle make(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.kind(), this::font));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setQuotePrefixed(look.quoted());
        if (!look.format().equals("@")) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (look.kind().framed()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private Font font(RowKind kind) {
        Font font = workbook.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints(kind.points());
        font.setBold(kind.bold());
        return font;
    }

    private static String format(TypedCell cell) {
        return cell.value().scale() == 2 ? "0.00" : "General";
    }

    private static HorizontalAlignment alignment(RowKind kind, TypedCell cell) {
        if (kind.centred()) {
            return cell.text().length() > 40 ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER;
        }
        if (kind != RowKind.BODY) {
            return HorizontalAlignment.LEFT;
        }
        if (cell.isNumber()) {
            return HorizontalAlignment.RIGHT;
        }
        String bare = cell.text().strip();
        if (CODE_OR_TOTAL.matcher(bare).matches()) {
            return HorizontalAlignment.CENTER;
        }
        return AMOUNT.matcher(bare).matches() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
    }

    private record Look(RowKind kind, HorizontalAlignment alignment, String format, boolean quoted) {}
}
