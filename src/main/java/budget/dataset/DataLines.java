package budget.dataset;

import budget.consolidate.ConsolidatedLine;
import budget.model.Amount;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of a machine file: UTF-8 without mark, LF, text exactly as it is. */
public final class DataLines {

    private static final int BUFFER = 1 << 13;

    private final CsvWriter csv;
    private final int columns;

    public DataLines(int columns, OutputStream out) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(out, StandardCharsets.UTF_8);
        this.columns = columns;
    }

    /** Writes a line, which has a field for every column. */
    public void line(String... fields) {
        if (fields.length != columns) {
            throw new IllegalArgumentException("A line of " + fields.length + " fields in a file of " + columns);
        }
        csv.writeRecord(fields);
    }

    /** An amount; nothing where there is none. */
    public static String yuan(Optional<Amount> amount) {
        return amount.map(Amount::inYuan).orElse("");
    }

    /** The fields of a consolidated line; without its amounts where they are left out. */
    public static String[] consolidated(String year, ConsolidatedLine line, boolean isLeftOut) {
        return new String[] {
            year,
            line.table(),
            line.row(),
            line.name(),
            line.measure(),
            isLeftOut ? "" : line.amount().inYuan(),
            Integer.toString(line.units()),
            isLeftOut ? "" : line.derived().inYuan(),
            isLeftOut ? "" : line.offset().inYuan()
        };
    }

    public static String yesOrNo(boolean claim) {
        return claim ? "yes" : "no";
    }

    /** Flushes all lines. */
    public void flush() throws IOException {
        csv.flush();
    }
}
