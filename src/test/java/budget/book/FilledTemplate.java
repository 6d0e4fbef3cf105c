package budget.book;

import budget.definition.JobDefinition;
import budget.figures.FilledRow;
import budget.figures.Table;
import budget.form.FormColumns;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.Figure;
import budget.model.RowKey;
import budget.submission.SubmissionContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A program that fills in a template as a clerk would: codes, names and amounts, but nothing that works itself out. */
final class FilledTemplate {

    private final JobDefinition job;
    private final XSSFWorkbook workbook;

    private final boolean isDetailOnly;

    private FilledTemplate(JobDefinition job, XSSFWorkbook workbook, boolean isDetailOnly) {
        this.job = job;
        this.workbook = workbook;
        this.isDetailOnly = isDetailOnly;
    }

    /** The template with all that a submission states, saved as a spreadsheet saves it. */
    static byte[] with(JobDefinition job, Path template, SubmissionContent content) throws IOException {
        return bytes(job, template, content, false, FilledTemplate::evaluate);
    }

    /** The same, not worked out yet. */
    static byte[] typed(JobDefinition job, Path template, SubmissionContent content) throws IOException {
        return bytes(job, template, content, false, workbook -> {});
    }

    /** The same, but of codes above others only the code, and no names of codes. */
    static byte[] withDetailOnly(JobDefinition job, Path template, SubmissionContent content) throws IOException {
        return bytes(job, template, content, true, workbook -> {});
    }

    private static byte[] bytes(
            JobDefinition job,
            Path template,
            SubmissionContent content,
            boolean isDetailOnly,
            Consumer<XSSFWorkbook> finish)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template))) {
            FilledTemplate filled = new FilledTemplate(job, workbook, isDetailOnly);
            content.tables().forEach(filled::fill);
            finish.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Works out the sums of the forms, as a spreadsheet does; the sheet of checks is beyond this program. */
    private static void evaluate(XSSFWorkbook workbook) {
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        for (int at = 1; at < workbook.getNumberOfSheets(); at++) {
            for (Row row : workbook.getSheetAt(at)) {
                row.forEach(evaluator::evaluateFormulaCell);
            }
        }
    }

    private void fill(Table table) {
        for (FormLayout form : job.forms()) {
            form.panel(table.panel().key())
                    .filter(panel -> !form.isRepeated())
                    .ifPresent(panel -> fill(form, panel, table));
        }
    }

    private void fill(FormLayout form, PanelLayout panel, Table table) {
        XSSFSheet sheet = workbook.getSheet(form.form());
        FormColumns columns = FormColumns.of(form);
        int line = FormHead.rows(columns);
        for (FilledRow row : FilledRow.of(table)) {
            if (row.key() instanceof RowKey.Item item) {
                amounts(
                        columns,
                        panel,
                        sheet.getRow(FormHead.rows(columns) + panel.itemPaths().indexOf(item.text())),
                        row);
            } else if (!(row.key() instanceof RowKey.Total)) {
                Row cells = columns.hasCodes(panel) ? sheet.getRow(line++) : named(sheet, columns, panel, row);
                keys(columns, panel, cells, row);
                boolean isSum = columns.hasCodes(panel)
                        && FilledRow.of(table).stream()
                                .anyMatch(other -> other.key().isBelow(row.key()));
                if (!isDetailOnly || !isSum) {
                    amounts(columns, panel, cells, row);
                }
            }
        }
    }

    private static Row named(XSSFSheet sheet, FormColumns columns, PanelLayout panel, FilledRow row) {
        int name = columns.of(panel).get(0).at();
        for (Row cells : sheet) {
            Cell cell = cells.getCell(name);
            if (cell != null && cell.getStringCellValue().startsWith(row.key().text() + " ")) {
                return cells;
            }
        }
        throw new AssertionError(row.key().text());
    }

    private void keys(FormColumns columns, PanelLayout panel, Row cells, FilledRow row) {
        FormRow typed = new FormRow(row.key(), row.row().name(), java.util.Map.of());
        KeyCells keys = new KeyCells(columns, panel, job.codes(), budget.base.Messages.in(java.util.Locale.CHINESE));
        for (FormColumns.Printed column : columns.of(panel)) {
            boolean isAsked = !column.layout().isMeasure() && columns.hasCodes(panel) && panel.rows() != RowKind.ITEMS;
            boolean isName = column.layout().role() == Role.NAME;
            if (isAsked && !(isDetailOnly && isName)) {
                typedOver(cells.getCell(column.at()))
                        .setCellValue(keys.words(typed, column).text());
            }
        }
    }

    private static void amounts(FormColumns columns, PanelLayout panel, Row cells, FilledRow row) {
        for (Figure figure : row.figures()) {
            Cell cell = cells.getCell(columns.at(panel, figure.measure()));
            if (!cell.getCellStyle().getLocked()) {
                BigDecimal value = BigDecimal.valueOf(
                        figure.amount().fen(), columns.form().money().unit().mostDecimals());
                typedOver(cell).setCellValue(value.doubleValue());
            }
        }
    }

    private static Cell typedOver(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        return cell;
    }

    static List<String> stated(SubmissionContent content) {
        return content.tables().stream()
                .flatMap(table -> FilledRow.of(table).stream())
                .filter(row -> !row.panel().equals("绩效"))
                .flatMap(row -> row.figures().stream()
                        .map(figure -> row.panel() + " " + row.key().text() + " " + figure.measure() + " "
                                + figure.amount().inYuan()))
                .sorted()
                .toList();
    }
}
