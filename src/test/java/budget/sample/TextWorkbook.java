package budget.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose sheets a test writes as text: the notation of {@link SheetText}, with blanks beside {@code |} for the
 * eye alone. ▫ is a U+3000 that stands in the cell.
 *
 * <p>{@code ƒA1+B1} is a formula that was saved without a value, {@code ƒA1+B1→12.30} one with it; a value such as {@code
 * #REF!} is an error.
 */
public final class TextWorkbook {

    private final List<TypedSheet> sheets;
    private final List<Consumer<Workbook>> changes = new ArrayList<>();

    private TextWorkbook(List<TypedSheet> sheets) {
        this.sheets = sheets;
    }

    /** One sheet for each text; its name is the {@code #sheet} line's, else Sheet1, Sheet2, … */
    public static TextWorkbook of(String... sheets) {
        List<TypedSheet> typed = new ArrayList<>();
        for (String text : sheets) {
            TypedSheet sheet = SheetText.parse(withoutPadding(text)).mapCells(TextWorkbook::withFormula);
            String name = sheet.name().isEmpty() ? "Sheet" + (typed.size() + 1) : sheet.name();
            typed.add(new TypedSheet(name, Collections.nCopies(columns(sheet), 12), sheet.rows()));
        }
        return new TextWorkbook(typed);
    }

    private static int columns(TypedSheet sheet) {
        return sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
    }

    private static String withoutPadding(String text) {
        return text.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    private static TypedCell withFormula(TypedCell cell) {
        if (!cell.text().startsWith("ƒ")) {
            return cell;
        }
        String[] parts = cell.text().substring(1).split("→", 2);
        String value = parts.length > 1 ? parts[1] : "";
        TypedCell typed = value.matches("-?[0-9.]+") ? TypedCell.number(value) : TypedCell.words(value);
        return typed.workedOutBy(parts[0]);
    }

    /** The workbook with something done to it that text cannot say, such as hiding a row. */
    public TextWorkbook changed(Consumer<Workbook> change) {
        changes.add(change);
        return this;
    }

    public byte[] xlsx() {
        return bytes(new XSSFWorkbook());
    }

    /** As a program saves it that has calculated its formulas. */
    public byte[] xls() {
        return XlsFlags.set(bytes(new HSSFWorkbook()), 0);
    }

    /** Writes the workbook into a folder, in the format its name ends with. */
    public Path writtenTo(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), name.endsWith(".xls") ? xls() : xlsx());
    }

    private byte[] bytes(Workbook empty) {
        try (Workbook workbook = empty) {
            SheetPainter painter = new SheetPainter(workbook);
            sheets.forEach(painter::paint);
            changes.forEach(change -> change.accept(workbook));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Making a workbook from text", e);
        }
    }
}
