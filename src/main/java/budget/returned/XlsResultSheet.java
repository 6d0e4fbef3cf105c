package budget.returned;

import budget.finding.Severity;
import budget.model.SheetCell;
import budget.ooxml.XmlText;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** The sheet that lists the findings, in an .xls. */
final class XlsResultSheet {

    /** The format of text: the content is read neither as a formula nor as a number. */
    private static final short TEXT = 49;

    private static final int POINTS_OF_LINE = 15;

    private final HSSFWorkbook workbook;
    private final HSSFSheet sheet;
    private final HSSFCellStyle title;
    private final HSSFCellStyle heading;
    private final HSSFCellStyle columnHeading;
    private final HSSFCellStyle text;
    private final HSSFCellStyle number;
    private final HSSFCellStyle link;
    private final Map<Severity, HSSFCellStyle> severities = new EnumMap<>(Severity.class);

    XlsResultSheet(HSSFWorkbook workbook, HSSFSheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        XlsFonts fonts = new XlsFonts(workbook);
        XlsColours colours = new XlsColours(workbook);
        title = style(fonts.ofCells(14, true, false), VerticalAlignment.CENTER);
        heading = style(fonts.ofCells(11, false, false), VerticalAlignment.CENTER);
        columnHeading = filled(
                boxed(style(fonts.ofCells(11, true, false), VerticalAlignment.CENTER)),
                IndexedColors.GREY_25_PERCENT.getIndex());
        text = boxed(style(fonts.ofCells(11, false, false), VerticalAlignment.TOP));
        text.setWrapText(true);
        number = boxed(style(fonts.ofCells(11, false, false), VerticalAlignment.TOP));
        number.setDataFormat((short) 0);
        number.setQuotePrefixed(false);
        number.setAlignment(HorizontalAlignment.CENTER);
        link = boxed(style(fonts.ofCells(11, false, true), VerticalAlignment.TOP));
        link.setWrapText(true);
        for (Severity severity : Severity.values()) {
            HSSFCellStyle coloured = boxed(style(fonts.ofCells(11, true, false), VerticalAlignment.TOP));
            coloured.setAlignment(HorizontalAlignment.CENTER);
            severities.put(severity, filled(coloured, colours.colour(severity)));
        }
        columnHeading.setAlignment(HorizontalAlignment.CENTER);
    }

    private HSSFCellStyle style(HSSFFont font, VerticalAlignment alignment) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(TEXT);
        style.setQuotePrefixed(true);
        style.setVerticalAlignment(alignment);
        return style;
    }

    private static HSSFCellStyle boxed(HSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static HSSFCellStyle filled(HSSFCellStyle style, short colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour);
        return style;
    }

    void fill(Report.Sheet report) {
        int row = 0;
        for (String line : report.heading()) {
            HSSFRow cells = row(row, row == 0 ? 24 : 16);
            write(cells, ResultColumn.NUMBER, line, row == 0 ? title : heading);
            row++;
        }
        HSSFRow headings = row(row, 20);
        for (ResultColumn column : ResultColumn.values()) {
            sheet.setColumnWidth(column.place(), column.width() * 256);
            write(headings, column, report.columns().get(column.place()), columnHeading);
        }
        sheet.createFreezePane(0, row + 1);
        for (ResultLine line : report.lines()) {
            row++;
            line(row(row, Math.min(409, line.height() * POINTS_OF_LINE + 3)), line);
        }
        print(report.name());
    }

    private HSSFRow row(int number, int points) {
        HSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(points);
        return row;
    }

    private void line(HSSFRow row, ResultLine line) {
        HSSFCell first = row.createCell(0);
        first.setCellValue(line.number());
        first.setCellStyle(number);
        for (ResultColumn column : ResultColumn.values()) {
            if (column != ResultColumn.NUMBER) {
                write(row, column, line.text(column), text);
            }
        }
        if (line.severity() != null) {
            row.getCell(ResultColumn.SEVERITY.place()).setCellStyle(severities.get(line.severity()));
        }
        SheetCell cell = line.cell();
        if (cell != null) {
            HSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress(ResultSheetXml.location(cell));
            HSSFCell place = row.getCell(ResultColumn.CELL.place());
            place.setHyperlink(hyperlink);
            place.setCellStyle(link);
        }
    }

    private static void write(HSSFRow row, ResultColumn column, String words, HSSFCellStyle style) {
        HSSFCell cell = row.createCell(column.place());
        cell.setCellValue(XmlText.cut(words));
        cell.setCellStyle(style);
    }

    private void print(String name) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        // POI has the two bits the wrong way round: this one is what makes the sheet as wide as a page.
        sheet.setAutobreaks(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft(name);
        sheet.getFooter().setRight(HeaderFooter.page() + " / " + HeaderFooter.numPages());
    }
}
