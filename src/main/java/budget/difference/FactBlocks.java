package budget.difference;

import budget.model.Amount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** {@code facts.csv}, one unit's lines after the other's. */
final class FactBlocks implements Closeable {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> lines;
    private final Columns columns;
    private @Nullable CsvRecord head;

    private FactBlocks(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.lines = reader.iterator();
        this.columns = Columns.of(lines.next().getFields());
        advance();
    }

    static FactBlocks of(ComparedPublication publication) throws IOException {
        Path file = publication.folder().resolve("data").resolve("facts.csv");
        return new FactBlocks(CsvReader.builder().ofCsvRecord(file));
    }

    private void advance() {
        head = lines.hasNext() ? lines.next() : null;
    }

    boolean isOver() {
        return head == null;
    }

    /** Whose lines come next. */
    String unit() {
        if (head == null) {
            throw new NoSuchElementException("There are no facts left");
        }
        return head.getField(columns.unit);
    }

    void skip() {
        String unit = unit();
        while (head != null && head.getField(columns.unit).equals(unit)) {
            advance();
        }
    }

    /** The unit's figures, those under the same row and measure added up. */
    Map<NumberKey, Amount> take() {
        String unit = unit();
        Map<NumberKey, Amount> figures = new LinkedHashMap<>();
        while (head != null && head.getField(columns.unit).equals(unit)) {
            NumberKey number = new NumberKey(
                    head.getField(columns.table), head.getField(columns.row), head.getField(columns.measure));
            figures.merge(number, Amount.ofYuan(head.getField(columns.amount)), Amount::plus);
            advance();
        }
        return figures;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private record Columns(int unit, int table, int row, int measure, int amount) {

        private static Columns of(List<String> header) {
            return new Columns(
                    at(header, "unit_code"),
                    at(header, "table"),
                    at(header, "row"),
                    at(header, "measure"),
                    at(header, "amount"));
        }

        private static int at(List<String> header, String name) {
            int at = header.indexOf(name);
            if (at < 0) {
                throw new NoSuchElementException("facts.csv has no column " + name);
            }
            return at;
        }
    }
}
