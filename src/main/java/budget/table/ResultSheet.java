package budget.table;

import budget.base.Messages;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.model.Making;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * The sheet of results that a unit was sent back in its workbook, recognised by the words that head its columns, whatever it is
 * called now and whatever their order. Nothing of it is a submission but what the unit explains.
 */
final class ResultSheet {

    /** Limit: the headings are in row 5 as written, a few rows lower where something was written above them. */
    private static final int MOST_ROWS_ABOVE = 12;

    /** That many of the headings are in no form. */
    private static final int LEAST_HEADINGS = 5;

    private static final int LONGEST = 30;

    private static final List<String> HEADINGS =
            List.of("severity", "table", "row", "column", "message", "remedy", "cell", "rule", "explanation", "id");

    /** What each heading is, by its words without blanks, for each language. */
    private static final List<Map<String, String>> LANGUAGES =
            Stream.of(Locale.CHINESE, Locale.ENGLISH).map(ResultSheet::headings).toList();

    private final List<Explanation> explanations = new ArrayList<>();
    private final Sheet rest;

    private ResultSheet(Sheet rest) {
        this.rest = rest;
    }

    private static Map<String, String> headings(Locale language) {
        Messages messages = Messages.in(language);
        Map<String, String> headings = new HashMap<>();
        HEADINGS.forEach(name -> headings.put(Words.key(messages.text("returned.column." + name)), name));
        return headings;
    }

    /** Looks at a sheet: reads all of it where it is a sheet of results, else nothing. */
    static ResultSheet in(Sheet sheet) throws IOException {
        Queue<Row> seen = new ArrayDeque<>();
        for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
            Map<String, Integer> columns = columns(row.get());
            if (columns.size() >= LEAST_HEADINGS) {
                seen.clear();
                ResultSheet results = new ResultSheet(new Replayed(sheet, seen));
                results.read(sheet, columns);
                return results;
            }
            seen.add(row.get());
            if (seen.size() == MOST_ROWS_ABOVE) {
                break;
            }
        }
        return new ResultSheet(new Replayed(sheet, seen));
    }

    /** The column of each heading. */
    private static Map<String, Integer> columns(Row row) {
        Map<String, Integer> most = Map.of();
        for (Map<String, String> headings : LANGUAGES) {
            Map<String, Integer> columns = new HashMap<>();
            for (Cell cell : row.cells()) {
                String name = cell instanceof Cell.Text text && text.text().length() <= LONGEST
                        ? headings.get(Words.key(text.text()))
                        : null;
                if (name != null) {
                    columns.putIfAbsent(name, cell.address().column());
                }
            }
            most = columns.size() > most.size() ? columns : most;
        }
        return most;
    }

    private void read(Sheet sheet, Map<String, Integer> columns) throws IOException {
        for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
            String words = onOneLine(text(row.get(), columns, "explanation"));
            if (!words.isEmpty()) {
                explanations.add(
                        new Explanation(text(row.get(), columns, "id").strip(), key(row.get(), columns), words));
            }
        }
    }

    /** For tables that are read line by line: without line breaks and marks that only turn or hide letters. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ")
                .strip();
    }

    private static String key(Row row, Map<String, Integer> columns) {
        Subject subject =
                new Subject(text(row, columns, "table"), text(row, columns, "row"), text(row, columns, "column"));
        return Finding.key(text(row, columns, "rule"), subject);
    }

    private static String text(Row row, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        Cell cell = column == null ? null : row.at(column);
        return cell == null ? "" : cell.shown();
    }

    /** What the unit has typed beside findings, in the order of the sheet. */
    List<Explanation> explanations() {
        return explanations;
    }

    /** What is left to be read of the sheet: all of it, or nothing. */
    Sheet rest() {
        return rest;
    }

    /** A sheet whose first rows have been looked at. */
    private record Replayed(Sheet sheet, Queue<Row> seen) implements Sheet {

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
            Row first = seen.poll();
            return first == null ? sheet.nextRow() : Optional.of(first);
        }
    }
}
