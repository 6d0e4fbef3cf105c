package budget.workbook;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.sample.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cells of a workbook as lines such as {@code Sheet1!B2 number 12.3}, and how reading it ended. */
final class CellLines {

    /** The limits of the sample job. */
    static final FileLimits LIMITS = Reading.jobOf("表3").settings().limits();

    private final List<String> cells = new ArrayList<>();
    private final WorkbookOutcome outcome;

    private CellLines(byte[] file, String name, FileLimits limits, Passwords passwords) throws IOException {
        Path path = Files.createTempFile("budget-test-", ".bin");
        try {
            Files.write(path, file);
            outcome = new WorkbookReader(limits, passwords).read(path, name, this::take);
        } finally {
            Files.delete(path);
        }
    }

    static CellLines of(byte[] file) throws IOException {
        return of(file, LIMITS);
    }

    static CellLines of(byte[] file, FileLimits limits) throws IOException {
        return new CellLines(file, "file", limits, Passwords.none());
    }

    static CellLines of(byte[] file, String name, Passwords passwords) throws IOException {
        return new CellLines(file, name, LIMITS, passwords);
    }

    /** Shows the sheets of a workbook to a visitor. */
    static void read(byte[] file, SheetVisitor visitor) throws IOException {
        Path path = Files.createTempFile("budget-test-", ".bin");
        try {
            Files.write(path, file);
            new WorkbookReader(LIMITS, Passwords.none()).read(path, "file", visitor);
        } finally {
            Files.delete(path);
        }
    }

    private void take(Sheet sheet) throws IOException {
        for (Row row = sheet.nextRow().orElse(null);
                row != null;
                row = sheet.nextRow().orElse(null)) {
            for (Cell cell : row.cells()) {
                cells.add(sheet.name() + "!" + cell.address().a1() + " " + line(cell));
            }
        }
    }

    private static String line(Cell cell) {
        String kind = cell.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        boolean fixed = cell instanceof Cell.Number number && number.formatDecimals() >= 0;
        return kind + " " + cell.shown() + (fixed ? " (" + ((Cell.Number) cell).formatDecimals() + ")" : "");
    }

    List<String> cells() {
        return cells;
    }

    /** Why nothing of the file can be used, or nothing. */
    String refusal() {
        return outcome.refusal().map(Reading::line).orElse("");
    }

    List<String> notes() {
        return outcome.notes().stream().map(Reading::line).toList();
    }

    List<Finding> noteFindings() {
        return outcome.notes();
    }
}
