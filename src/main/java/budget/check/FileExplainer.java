package budget.check;

import budget.check.FileExplanation.ColumnExplanation;
import budget.check.FileExplanation.RowExplanation;
import budget.check.FileExplanation.SheetExplanation;
import budget.check.FileExplanation.TableExplanation;
import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.figures.TableRow;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.layout.ColumnLayout;
import budget.model.Making;
import budget.model.Words;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.table.HeaderChoice;
import budget.table.TableFinder;
import budget.workbook.MergedRegions;
import budget.workbook.Passwords;
import budget.workbook.Row;
import budget.workbook.Sheet;
import budget.workbook.SheetVisitor;
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
import java.util.concurrent.atomic.AtomicReference;
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
    private final SubmissionReader submissions;

    public FileExplainer(JobDefinition job, Passwords passwords) {
        this.job = job;
        this.finder = new TableFinder(
                job.forms(), job.settings().ignored(), job.settings().words());
        this.submissions = new SubmissionReader(job, passwords);
    }

    public FileExplanation explain(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        AtomicReference<Found> watching = new AtomicReference<>();
        WorkbookContent content = submissions.read(file, name, reader -> passingOn(reader, rows), normaliser -> {
            watching.set(new Found(normaliser));
            return watching.get();
        });
        Optional<Finding> refusal = content.file().findings().stream()
                .filter(finding -> finding.code().isUnreadable())
                .findFirst();
        Found found = watching.get();
        if (refusal.isPresent() || found == null) {
            return new FileExplanation(name, refusal, List.of());
        }
        List<SheetExplanation> sheets = new ArrayList<>();
        rows.forEach((sheet, all) -> sheets.add(new SheetExplanation(
                sheet,
                found.tables().stream()
                        .filter(table -> table.sheet().equals(sheet))
                        .map(table -> table(table, all, found, content))
                        .toList(),
                found.unfit().stream()
                        .filter(table -> table.where().sheet().equals(sheet))
                        .toList(),
                past(sheet, content))));
        return new FileExplanation(name, Optional.empty(), sheets);
    }

    /** Keeps the rows of each sheet while the reader takes them. */
    private static SheetVisitor passingOn(SheetVisitor reader, Map<String, List<Row>> rows) {
        return sheet -> {
            Watched watched = new Watched(sheet, rows.computeIfAbsent(sheet.name(), ignored -> new ArrayList<>()));
            reader.visit(watched);
            while (watched.kept.size() < MOST_ROWS && watched.nextRow().isPresent()) {
                // A sheet that is not read is listed all the same.
            }
        };
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
                                key(column.layout())));
            }
        }
        return List.copyOf(columns.values());
    }

    /** What a column is read as; one that holds a line is named by the line and its measure. */
    private static String key(ColumnLayout column) {
        String line = column.place().line();
        return line.isEmpty() ? column.key() : "[" + line + "]." + column.key();
    }

    private static List<RowExplanation> keys(FoundTable table, Found found, WorkbookContent content) {
        List<RowExplanation> explained = new ArrayList<>();
        for (Row row : found.rows(table)) {
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

    /** A sheet of which the first rows are kept. */
    private record Watched(Sheet sheet, List<Row> kept) implements Sheet {

        @Override
        public String name() {
            return sheet.name();
        }

        @Override
        public boolean isColumnHidden(int column) {
            return sheet.isColumnHidden(column);
        }

        @Override
        public MergedRegions merged() {
            return sheet.merged();
        }

        @Override
        public List<Making.Made> formulas() {
            return sheet.formulas();
        }

        @Override
        public Optional<Row> nextRow() throws IOException {
            Optional<Row> row = sheet.nextRow();
            if (kept.size() < MOST_ROWS) {
                row.ifPresent(kept::add);
            }
            return row;
        }
    }
}
