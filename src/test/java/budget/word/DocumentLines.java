package budget.word;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.model.CellRange;
import budget.workbook.Cell;
import budget.workbook.Passwords;
import budget.workbook.Row;
import budget.workbook.Sheet;
import budget.workbook.WorkbookOutcome;
import budget.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The sheets of a document as text: a line for each row, the merged cells below. */
record DocumentLines(String text, List<Finding> notes, Optional<Finding> refusal) {

    static final FileLimits LIMITS = new FileLimits(64 << 20, 64 << 20, 64 << 20, 200, 1 << 20, 1_000, 60);

    static DocumentLines of(byte[] document) {
        StringBuilder lines = new StringBuilder();
        try {
            Path file = Files.createTempFile("document", ".docx");
            try {
                Files.write(file, document);
                WorkbookOutcome outcome = new WorkbookReader(LIMITS, Passwords.none(), new DocumentFormat())
                        .read(file, "a.docx", sheet -> print(sheet, lines));
                return new DocumentLines(lines.toString(), outcome.notes(), outcome.refusal());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a document", e);
        }
    }

    private static void print(Sheet sheet, StringBuilder lines) throws IOException {
        lines.append("# ").append(sheet.name()).append('\n');
        for (Optional<Row> row = sheet.nextRow(); row.isPresent(); row = sheet.nextRow()) {
            lines.append(row.get().cells().stream().map(DocumentLines::cell).collect(Collectors.joining(" ")))
                    .append(row.get().hidden() ? " hidden" : "")
                    .append('\n');
        }
        List<CellRange> merged = sheet.merged().between(1, 1_000);
        if (!merged.isEmpty()) {
            lines.append(merged.stream().map(CellRange::a1).collect(Collectors.joining(" ", "merged ", "\n")));
        }
    }

    private static String cell(Cell cell) {
        String plain =
                cell instanceof Cell.Text text && !text.plain().equals(text.text()) ? "(" + text.plain() + ")" : "";
        return cell.address().a1() + "=" + cell.shown().replace("\n", "↵") + plain;
    }

    /** A part of a document. */
    static String part(byte[] document, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a part of a document", e);
        }
        throw new IllegalArgumentException("No part " + name);
    }
}
