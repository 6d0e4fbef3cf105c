package budget.word;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.model.CellRange;
import budget.sample.TextDocument;
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
import java.util.stream.IntStream;
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

    /** A document that can be read. */
    static DocumentLines of(TextDocument document) {
        DocumentLines lines = of(document.docx());
        assertThat(lines.refusal()).isEmpty();
        return lines;
    }

    static String body(String text) {
        String whole = part(TextDocument.of(text).docx(), "word/document.xml");
        return whole.substring(whole.indexOf("<w:body>") + 8, whole.indexOf("<w:sectPr>"));
    }

    /** A table of rows of texts and the columns of the grid that each takes. */
    static String table(List<Integer> widths, List<String> rows) {
        String grid = widths.stream()
                .map(width -> "<w:gridCol w:w=\"" + width + "\"/>")
                .collect(Collectors.joining());
        return "<w:tbl><w:tblGrid>" + grid + "</w:tblGrid>"
                + rows.stream().map(DocumentLines::row).collect(Collectors.joining()) + "</w:tbl>";
    }

    private static String row(String cells) {
        String[] words = cells.split(" ", -1);
        return IntStream.range(0, words.length / 2)
                .mapToObj(cell -> "<w:tc><w:tcPr><w:gridSpan w:val=\"" + words[2 * cell + 1]
                        + "\"/></w:tcPr><w:p><w:r><w:t>" + words[2 * cell] + "</w:t></w:r></w:p></w:tc>")
                .collect(Collectors.joining("", "<w:tr><w:trPr></w:trPr>", "</w:tr>"));
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
