package budget.opening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The register of units for the next year: the codes of the year before last mean nothing in it.
 *
 * @param cleared how many units had such codes
 */
record CarriedRegister(String text, int cleared) {

    private static final String FORMER = "former_codes";

    static CarriedRegister of(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int cleared = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                List<String> fields = new ArrayList<>(row.getFields());
                int column = rows.isEmpty() ? -1 : rows.get(0).indexOf(FORMER);
                if (column >= 0 && column < fields.size() && !fields.get(column).isBlank()) {
                    fields.set(column, "");
                    cleared++;
                }
                rows.add(fields);
            }
        }
        return cleared == 0 ? new CarriedRegister(text, 0) : new CarriedRegister(written(rows), cleared);
    }

    private static String written(List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        }
        return text.toString();
    }
}
