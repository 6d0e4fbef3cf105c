package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sheet written as text: {@code #sheet} gives its name, {@code #widths} its columns, every other {@code #} line says
 * what the rows below it are, and a row is its cells with {@code |} between them.
 *
 * <p>A cell is a number if it looks like one; {@code '03} is text that looks like one. {@code <} belongs to the cell left
 * of it, {@code ^} to the cell above. ▫ stands for U+3000 and ↵ for a line break inside the cell.
 */
final class SheetText {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private SheetText() {}

    static TypedSheet read(String resource) {
        try (InputStream text = SheetText.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("No text of a form at " + resource);
            }
            return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the text of the form " + resource, e);
        }
    }

    static TypedSheet parse(String text) {
        TypedSheet sheet = new TypedSheet("", List.of(), List.of());
        RowKind kind = RowKind.BODY;
        List<TypedRow> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("#sheet ")) {
                sheet = sheet.named(line.substring(7));
            } else if (line.startsWith("#widths ")) {
                sheet = new TypedSheet(sheet.name(), widths(line.substring(8)), List.of());
            } else if (line.startsWith("#")) {
                kind = RowKind.valueOf(
                        line.substring(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            } else if (!line.isEmpty() || kind == RowKind.GAP) {
                rows.add(row(kind, line));
            }
        }
        return sheet.withRows(rows);
    }

    static TypedRow row(RowKind kind, String line) {
        return new TypedRow(
                kind, Arrays.stream(line.split("\\|", -1)).map(SheetText::cell).toList());
    }

    private static TypedCell cell(String text) {
        if (text.equals("<")) {
            return TypedCell.PART_OF_LEFT;
        }
        if (text.equals("^")) {
            return TypedCell.PART_OF_ABOVE;
        }
        if (NUMBER.matcher(text).matches()) {
            return TypedCell.number(text);
        }
        String words = text.startsWith("'") ? text.substring(1) : text;
        return TypedCell.words(words.replace('▫', '　').replace('↵', '\n'));
    }

    private static List<Integer> widths(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
