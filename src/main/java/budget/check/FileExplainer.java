package budget.check;

import budget.check.FileExplanation.ColumnExplanation;
import budget.check.FileExplanation.RowExplanation;
import budget.check.FileExplanation.SheetExplanation;
import budget.check.FileExplanation.TableExplanation;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.layout.FormLayout;
import budget.model.Making;
import budget.model.SheetCell;
import budget.model.Words;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.table.HeaderChoice;
import budget.table.TableFinder;
import budget.table.TableVisitor;
import budget.table.UnfitTable;
import budget.word.DocumentFormat;
import budget.workbook.Passwords;
import budget.workbook.Row;
import budget.workbook.Sheet;
import budget.workbook.SheetVisitor;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Explains how single workbooks are read by a job. */
public final class FileExplainer {

    /** Limit of the rows of a sheet that are listed. */
    private static final int MOST_ROWS = 5_000;

    /** What reading says of rows, columns and sheets that are not read as they stand. */
    private static final Set<FindingCode> ABOUT_READING = EnumSet.of(
            FindingCode.TABLE_NOT_FITTING,
            FindingCode.TABLE_FOUND_TWICE,
            FindingCode.TITLE_UNKNOWN,
            FindingCode.TITLE_OF_ANOTHER,
            FindingCode.FORM_AMBIGUOUS,
            FindingCode.COLUMN_MISSING,
            FindingCode.COLUMN_RENAMED,
            FindingCode.COLUMN_UNKNOWN,
            FindingCode.HEADER_DRIFT,
            FindingCode.GROUP_UNKNOWN,
            FindingCode.HEADER_YEAR,
            FindingCode.DUPLICATE_ROW,
            FindingCode.ROW_NOT_UNDERSTOOD,
            FindingCode.ROW_OUTSIDE_TABLE,
            FindingCode.AMOUNT_OUTSIDE_TABLE,
            FindingCode.AMOUNT_LEFT_OVER,
            FindingCode.SHEET_NOT_READ);

    private final JobDefinition job;
    private final TableFinder finder;
    private final WorkbookReader workbooks;
    private final SubmissionReader submissions;

    public FileExplainer(JobDefinition job, Passwords passwords) {
        this.job = job;
        this.finder = new TableFinder(
                job.forms(), job.settings().ignored(), job.settings().words());
        this.workbooks = new WorkbookReader(job.settings().limits(), passwords, new DocumentFormat());
        this.submissions = new SubmissionReader(job, passwords);
    }

    public FileExplanation explain(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Optional<Finding> refusal = workbooks
                .read(file, name, sheet -> rows.put(sheet.name(), rows(sheet)))
                .refusal();
        if (refusal.isPresent()) {
            return new FileExplanation(name, refusal, List.of());
        }
        Found found = new Found();
        workbooks.read(file, name, visiting(found));
        WorkbookContent content = submissions.read(file, name);
        List<SheetExplanation> sheets = new ArrayList<>();
        rows.forEach((sheet, all) -> sheets.add(new SheetExplanation(
                sheet,
                found.tables.stream()
                        .filter(table -> table.sheet().equals(sheet))
                        .map(table -> table(table, all, found, content))
                        .toList(),
                found.unfit.stream()
                        .filter(table -> table.where().sheet().equals(sheet))
                        .toList(),
                past(sheet, content))));
        return new FileExplanation(name, Optional.empty(), sheets);
    }

    private SheetVisitor visiting(Found found) {
        return finder.tellingOf(found);
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        Optional<Row> row = sheet.nextRow();
        while (row.isPresent() && rows.size() < MOST_ROWS) {
            rows.add(row.get());
            row = sheet.nextRow();
        }
        return rows;
    }

    /** Findings about reading the sheet; those of rules are about its figures. */
    private static List<Finding> past(String sheet, WorkbookContent content) {
        return content.all().stream()
                .flatMap(part -> part.findings().stream())
                .filter(finding -> ABOUT_READING.contains(finding.code()))
                .filter(finding ->
                        finding.cells().stream().anyMatch(cell -> cell.sheet().equals(sheet)))
                .toList();
    }

    private TableExplanation table(FoundTable table, List<Row> rows, Found found, WorkbookContent content) {
        HeaderChoice choice = HeaderChoice.of(finder, job.forms(), table, rows);
        return new TableExplanation(
                table.form(), choice, table.frame().headerRow(), columns(table, choice), keys(table, found, content));
    }

    private static List<ColumnExplanation> columns(FoundTable table, HeaderChoice choice) {
        Map<Integer, ColumnExplanation> columns = new TreeMap<>();
        choice.words().forEach((at, words) -> {
            if (at >= table.frame().firstColumn() && at <= table.frame().lastColumn()) {
                columns.put(at, new ColumnExplanation(at, words, "", ""));
            }
        });
        for (FoundPanel panel : table.panels()) {
            for (BoundColumn column : panel.columns()) {
                columns.put(
                        column.column(),
                        new ColumnExplanation(
                                column.column(),
                                choice.words().getOrDefault(column.column(), ""),
                                panel.layout().key(),
                                column.layout().key()));
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<RowExplanation> keys(FoundTable table, Found found, WorkbookContent content) {
        List<RowExplanation> explained = new ArrayList<>();
        for (Row row : found.rows.getOrDefault(table, List.of())) {
            List<String> keys = new ArrayList<>();
            for (SubmissionContent part : content.all()) {
                String unit = part.unitCells().isEmpty() ? "" : String.join(" ", part.unitNames()) + " ";
                eachRow(table, part, figures -> {
                    if (figures.line() == row.number()) {
                        keys.add(unit + figures.text());
                    }
                });
            }
            explained.add(new RowExplanation(row.number(), label(table, row), keys, amounts(table, row)));
        }
        return explained;
    }

    private static void eachRow(FoundTable table, SubmissionContent content, Consumer<TableRow> taker) {
        List<String> panels =
                table.panels().stream().map(panel -> panel.layout().key()).toList();
        for (Table filled : content.tables()) {
            if (panels.contains(filled.panel().key())) {
                filled.rows().stream()
                        .filter(row -> row.sheet().equals(table.sheet()))
                        .forEach(taker);
            }
        }
    }

    /** The words of a row beside its figures. */
    private static String label(FoundTable table, Row row) {
        Set<Integer> measures = new HashSet<>();
        table.panels().forEach(panel -> panel.measures().forEach(measure -> measures.add(measure.column())));
        List<String> words = row.cells().stream()
                .filter(cell -> !measures.contains(cell.address().column()))
                .map(cell -> Words.trimmed(cell.shown()))
                .toList();
        return String.join(" ", words);
    }

    private static int amounts(FoundTable table, Row row) {
        int amounts = 0;
        for (FoundPanel panel : table.panels()) {
            for (BoundColumn measure : panel.measures()) {
                amounts += row.at(measure.column()) == null ? 0 : 1;
            }
        }
        return amounts;
    }

    /** Keeps what the finder finds. */
    private static final class Found implements TableVisitor {

        private final List<FoundTable> tables = new ArrayList<>();
        private final List<UnfitTable> unfit = new ArrayList<>();
        private final Map<FoundTable, List<Row>> rows = new LinkedHashMap<>();

        @Override
        public void begin(FoundTable table) {
            if (!table.panels().isEmpty()) {
                tables.add(table);
            }
        }

        @Override
        public void row(FoundTable table, Row row) {
            rows.computeIfAbsent(table, ignored -> new ArrayList<>()).add(row);
        }

        @Override
        public void unfit(UnfitTable table) {
            unfit.add(table);
        }

        @Override
        public void unitName(String name, SheetCell where) {}

        @Override
        public void year(int year, SheetCell where) {}

        @Override
        public void declaredEmpty(FormLayout form, SheetCell where) {}

        @Override
        public void declaredSecret(String sentence, SheetCell where) {}

        @Override
        public void after(FoundTable table, Row row) {}

        @Override
        public void end(FoundTable table, List<Making.Made> formulas) {}

        @Override
        public void ambiguous(List<FormLayout> forms, SheetCell where) {}

        @Override
        public void titleUnknown(FormLayout form, String title, SheetCell where) {}

        @Override
        public void titleOfAnother(FormLayout form, String title, String word, SheetCell where) {}

        @Override
        public void outside(String sheet, Row row) {}

        @Override
        public void explained(Explanation explanation) {}

        @Override
        public void endOfSheet(String sheet) {}
    }
}
