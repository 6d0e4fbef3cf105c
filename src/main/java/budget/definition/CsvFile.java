package budget.definition;

import budget.definition.DefinitionException.Place;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table that people keep in a spreadsheet: a header row, then one line for each entry. */
final class CsvFile {

    private CsvFile() {}

    /** The lines of the file, which must have at least these columns; further ones are left alone. */
    static List<Line> lines(Path file, String name, List<String> columns) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(withoutByteOrderMark(Files.readString(file)))) {
            for (NamedCsvRecord row : reader) {
                Line line = new Line(new Place(name, (int) row.getStartingLineNumber()), row.getFieldsAsMap());
                if (lines.isEmpty()) {
                    checkHeader(line, columns);
                }
                lines.add(line);
            }
            return lines;
        } catch (CsvParseException e) {
            throw new DefinitionException(new Place(name, 0), "not readable as CSV: " + e.getMessage(), e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new DefinitionException(new Place(name, 0), "not UTF-8; save it as \"CSV UTF-8\"", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkHeader(Line line, List<String> columns) {
        for (String column : columns) {
            if (!line.fields.containsKey(column)) {
                throw new DefinitionException(
                        new Place(line.place.file(), 1),
                        "column \"" + column + "\" is missing; the header is " + String.join(",", columns));
            }
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** One line of the file. */
    record Line(Place place, Map<String, String> fields) {

        String text(String column) {
            return fields.getOrDefault(column, "").strip();
        }

        String need(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw new DefinitionException(place, "column \"" + column + "\" is empty");
            }
            return text;
        }
    }
}
