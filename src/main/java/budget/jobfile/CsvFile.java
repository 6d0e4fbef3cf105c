package budget.jobfile;

import budget.base.Suggestion;
import budget.model.Words;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A CSV table of the job folder: a header row, then one line for each entry. */
public final class CsvFile {

    private final String name;
    private final Mistakes mistakes;
    private final List<String> header = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private CsvFile(String name, Mistakes mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /** The lines of the file, which must have at least these columns; further ones are left alone. */
    public static List<Line> lines(Path path, List<String> columns, Mistakes mistakes) {
        return lines(path, columns, List.of(), mistakes);
    }

    /**
     * The lines of the file; none where the file is not there, or cannot be read, which is reported.
     *
     * @param columns those it must have
     * @param further those it may have; a column that is named almost like one of them is a mistake
     */
    public static List<Line> lines(Path path, List<String> columns, List<String> further, Mistakes mistakes) {
        CsvFile file = new CsvFile(path.toString(), mistakes);
        if (Files.exists(path)) {
            mistakes.check(() -> file.read(JobFile.text(path)));
            if (!mistakes.areIn(file.name) || !file.header.isEmpty()) {
                file.checkHeader(columns, further);
            }
        }
        return columns.stream().allMatch(file.header::contains) ? file.lines : List.of();
    }

    private void read(String text) {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(withoutByteOrderMark(text))) {
            for (CsvRecord row : records) {
                if (header.isEmpty()) {
                    row.getFields().forEach(field -> header.add(field.strip()));
                } else {
                    addLine(row);
                }
            }
        } catch (CsvParseException e) {
            throw new DefinitionException(Place.of(name), MistakeCode.NOT_CSV.of(String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addLine(CsvRecord row) {
        Place place = Place.of(name, Math.toIntExact(row.getStartingLineNumber()));
        List<String> fields = row.getFields();
        if (fields.size() > header.size()) {
            mistakes.add(
                    place,
                    MistakeCode.TOO_MANY_FIELDS.of(Integer.toString(fields.size()), Integer.toString(header.size())));
        }
        fields.stream()
                .flatMapToInt(String::codePoints)
                .filter(CsvFile::isHidden)
                .findFirst()
                .ifPresent(c ->
                        mistakes.add(place, MistakeCode.HIDDEN_CHARACTER.of(String.format(Locale.ROOT, "U+%04X", c))));
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int column = 0; column < Math.min(fields.size(), header.size()); column++) {
            byColumn.putIfAbsent(header.get(column), fields.get(column));
        }
        lines.add(new Line(place, byColumn, mistakes));
    }

    /** A control character other than white space, or a mark of text direction, which is not shown as it is. */
    private static boolean isHidden(int c) {
        return (Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c)) || Words.turnsText(c);
    }

    private void checkHeader(List<String> columns, List<String> further) {
        if (header.isEmpty()) {
            mistakes.add(Place.of(name), MistakeCode.FILE_EMPTY.of());
            return;
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                report(MistakeCode.COLUMN_MISSING.of(column, String.join(",", header)));
            }
        }
        for (String found : header) {
            boolean isKnown = columns.contains(found) || further.contains(found);
            if (!isKnown && Suggestion.nearest(found, further).isPresent()) {
                report(MistakeCode.COLUMN_UNKNOWN.of(found).offering(found, further));
            }
            if (isKnown && header.indexOf(found) != header.lastIndexOf(found)) {
                report(MistakeCode.LISTED_TWICE.of(found));
            }
        }
    }

    private void report(Mistake mistake) {
        mistakes.add(Place.of(name, 1), mistake);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** One line of the file: what is wrong with a field is reported, and the field counts as empty. */
    public record Line(Place place, Map<String, String> fields, Mistakes mistakes) {

        public String text(String column) {
            return fields.getOrDefault(column, "").strip();
        }

        public String need(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                report(MistakeCode.FIELD_EMPTY.of(column));
            }
            return text;
        }

        /** The text of a column that may hold one of these words only; else empty. */
        public String need(String column, List<String> allowed) {
            String text = need(column);
            if (text.isEmpty() || allowed.contains(text)) {
                return text;
            }
            report(MistakeCode.NOT_ALLOWED.of(column, text).offering(text, allowed));
            return "";
        }

        public void report(Mistake mistake) {
            mistakes.add(place, mistake);
        }

        /** Whether this line has no mistake. */
        public boolean isSound() {
            return !mistakes.areAt(place);
        }
    }
}
