package budget.definition;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that people keep in a spreadsheet: a header row, then one line for each entry. */
final class CsvFile {

    private final String name;
    private final List<String> header = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private CsvFile(String name) {
        this.name = name;
    }

    /** The lines of the file, which must have at least these columns; further ones are left alone. */
    static List<Line> lines(Path path, List<String> columns) {
        return lines(path, columns, List.of());
    }

    /**
     * The lines of the file.
     *
     * @param columns those it must have
     * @param further those it may have; a column that is named almost like one of them is a mistake
     */
    static List<Line> lines(Path path, List<String> columns, List<String> further) {
        CsvFile file = new CsvFile(path.toString());
        file.read(path);
        file.checkHeader(columns, further);
        return file.lines;
    }

    private void read(Path path) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(withoutByteOrderMark(Files.readString(path)))) {
            for (CsvRecord row : records) {
                if (header.isEmpty()) {
                    row.getFields().forEach(field -> header.add(field.strip()));
                } else {
                    lines.add(line(row));
                }
            }
        } catch (CsvParseException e) {
            throw new DefinitionException(Place.of(name), MistakeCode.NOT_CSV.of(String.valueOf(e.getMessage())), e);
        } catch (CharacterCodingException e) {
            throw new DefinitionException(Place.of(name), MistakeCode.NOT_UTF_8.of(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line line(CsvRecord row) {
        Place place = Place.of(name, Math.toIntExact(row.getStartingLineNumber()));
        List<String> fields = row.getFields();
        if (fields.size() > header.size()) {
            throw new DefinitionException(
                    place,
                    MistakeCode.TOO_MANY_FIELDS.of(Integer.toString(fields.size()), Integer.toString(header.size())));
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            byColumn.put(header.get(column), fields.get(column));
        }
        return new Line(place, byColumn);
    }

    private void checkHeader(List<String> columns, List<String> further) {
        if (header.isEmpty()) {
            throw new DefinitionException(Place.of(name), MistakeCode.FILE_EMPTY.of());
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                throw mistake(MistakeCode.COLUMN_MISSING.of(column, String.join(",", header)));
            }
        }
        for (String found : header) {
            boolean almost = !columns.contains(found)
                    && !further.contains(found)
                    && Suggestion.nearest(found, further).isPresent();
            if (almost) {
                throw mistake(MistakeCode.COLUMN_UNKNOWN.of(found).offering(found, further));
            }
        }
    }

    private DefinitionException mistake(Mistake mistake) {
        return new DefinitionException(Place.of(name, 1), mistake);
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
                throw mistake(MistakeCode.FIELD_EMPTY.of(column));
            }
            return text;
        }

        /** The text of a column that may hold one of these words only. */
        String need(String column, List<String> allowed) {
            String text = need(column);
            if (!allowed.contains(text)) {
                throw mistake(MistakeCode.NOT_ALLOWED.of(column, text).offering(text, allowed));
            }
            return text;
        }

        DefinitionException mistake(Mistake mistake) {
            return new DefinitionException(place, mistake);
        }
    }
}
