package budget.waiver;

import budget.model.Amount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The text of {@code waivers.csv} while it is changed: its other lines and columns stay as they are. */
final class WaiverTable {

    /** All columns, in the order of a new file and of the log. */
    static final List<String> COLUMNS = Stream.concat(WaiversFile.COLUMNS.stream(), WaiversFile.FURTHER.stream())
            .toList();

    private final List<String> header;
    private final List<List<String>> lines;
    private String text;

    private WaiverTable(String text) {
        List<List<String>> records = records(text);
        this.header = records.isEmpty() ? WaiversFile.COLUMNS : records.get(0);
        this.lines = records.isEmpty() ? List.of() : records.subList(1, records.size());
        this.text = records.isEmpty() ? line(WaiversFile.COLUMNS) : text;
    }

    static WaiverTable of(String text) {
        return new WaiverTable(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static List<List<String>> records(String text) {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /** The waivers as rows of {@link #COLUMNS}. */
    List<List<String>> waivers() {
        return lines.stream().map(this::inOrder).toList();
    }

    private List<String> inOrder(List<String> fields) {
        Map<String, String> byColumn = new HashMap<>();
        for (int column = 0; column < Math.min(fields.size(), header.size()); column++) {
            String name = header.get(column).strip();
            String field = fields.get(column).strip();
            byColumn.put(name, name.equals("amount") ? inYuan(field) : field);
        }
        return COLUMNS.stream().map(column -> byColumn.getOrDefault(column, "")).toList();
    }

    private static String inYuan(String amount) {
        return amount.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")
                ? Amount.ofYuan(amount).inYuan()
                : amount;
    }

    /** Appends a waiver. Missing columns that it needs are added to the header. */
    void add(List<String> waiver) {
        List<String> columns =
                new ArrayList<>(header.stream().map(String::strip).toList());
        for (int at = 0; at < COLUMNS.size(); at++) {
            if (!waiver.get(at).isEmpty() && !columns.contains(COLUMNS.get(at))) {
                columns.add(COLUMNS.get(at));
            }
        }
        if (columns.size() > header.size()) {
            text = line(columns) + text.substring(endOfLine(text));
        }
        List<String> fields = columns.stream()
                .map(column -> COLUMNS.contains(column) ? waiver.get(COLUMNS.indexOf(column)) : "")
                .toList();
        text += (text.endsWith("\n") ? "" : "\n") + line(fields);
    }

    /** Removes waivers. */
    void remove(List<List<String>> waivers) {
        StringBuilder left = new StringBuilder(text.substring(0, endOfLine(text)));
        lines.stream()
                .filter(fields -> !waivers.contains(inOrder(fields)))
                .forEach(fields -> left.append(line(fields)));
        text = left.toString();
    }

    private static int endOfLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }

    String text() {
        return text;
    }

    /** A waiver as a row of {@link #COLUMNS}. */
    static List<String> row(Waiver waiver) {
        boolean isWaiver = waiver.isWaiver();
        return List.of(
                waiver.rule(),
                waiver.unitCode(),
                waiver.row(),
                waiver.grounds().reason(),
                waiver.grounds().by(),
                waiver.grounds().approvedBy(),
                waiver.until().equals(Waiver.NO_END) ? "" : waiver.until().toString(),
                waiver.covered().map(Amount::inYuan).orElse(""),
                waiver.published() ? WaiversFile.YES : "",
                isWaiver ? "" : waiver.answer().state().code(),
                waiver.answer().explanation());
    }

    static String line(List<String> fields) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
