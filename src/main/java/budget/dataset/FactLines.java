package budget.dataset;

import budget.model.Amount;
import budget.report.StatedFact;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads lines of facts, without the header above them. */
public final class FactLines {

    private static final int TABLE = DataTable.FACTS.columns().indexOf(DataColumn.TABLE);
    private static final int ROW = DataTable.FACTS.columns().indexOf(DataColumn.ROW);
    private static final int MEASURE = DataTable.FACTS.columns().indexOf(DataColumn.MEASURE);
    private static final int AMOUNT = DataTable.FACTS.columns().indexOf(DataColumn.AMOUNT);

    private static final int SHEET = DataTable.FACTS.columns().indexOf(DataColumn.SHEET);
    private static final int CELL = DataTable.FACTS.columns().indexOf(DataColumn.CELL);

    private FactLines() {}

    public static void each(byte[] lines, BiConsumer<Key, Amount> receiver) throws IOException {
        records(
                DataTable.FACTS,
                lines,
                line -> receiver.accept(
                        new Key(line.getField(TABLE), line.getField(ROW), line.getField(MEASURE)),
                        Amount.ofYuan(line.getField(AMOUNT))));
    }

    /** The facts of these lines. */
    public static List<StatedFact> of(byte[] lines) throws IOException {
        List<StatedFact> facts = new ArrayList<>();
        records(
                DataTable.FACTS,
                lines,
                line -> facts.add(new StatedFact(
                        line.getField(TABLE),
                        line.getField(SHEET),
                        line.getField(ROW),
                        line.getField(MEASURE),
                        Amount.ofYuan(line.getField(AMOUNT)),
                        line.getField(CELL))));
        return facts;
    }

    /** Passes on lines of a table. */
    static void records(DataTable table, byte[] lines, Consumer<CsvRecord> receiver) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new String(lines, StandardCharsets.UTF_8))) {
            for (CsvRecord line : reader) {
                if (line.getFieldCount() != table.columns().size()) {
                    throw unlike(table, line.getFields());
                }
                receiver.accept(line);
            }
        }
    }

    /** What is wrong with a line that has not as many fields as the others. */
    public static CsvParseException unlike(DataTable table, List<String> fields) {
        return new CsvParseException(table.path() + ": a line of " + fields.size() + " fields: " + fields);
    }

    /** What an amount is of. */
    public record Key(String table, String row, String measure) {
        @Override
        public String toString() {
            return table + " " + row + " " + measure;
        }
    }
}
