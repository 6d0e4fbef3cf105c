package budget.difference;

import budget.model.Amount;
import budget.publish.UnitBlocks;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** {@code facts.csv}, one unit's figures after the other's. */
final class FactBlocks implements Closeable {

    private final UnitBlocks lines;
    private final Columns columns;

    private FactBlocks(UnitBlocks lines) {
        this.lines = lines;
        this.columns = Columns.of(lines.header());
    }

    static FactBlocks of(ComparedPublication publication) throws IOException {
        return new FactBlocks(UnitBlocks.open(publication.folder(), "facts.csv"));
    }

    boolean isOver() {
        return lines.isOver();
    }

    /** The unit whose figures come next. */
    String unit() {
        return lines.unit();
    }

    void skip() throws IOException {
        lines.skip();
    }

    /** The unit's figures, those under the same row and measure added up. */
    Map<NumberKey, Amount> take() throws IOException {
        Map<NumberKey, Amount> figures = new LinkedHashMap<>();
        for (CsvRecord line : CsvReader.builder().ofCsvRecord(lines.take())) {
            if (line.getFieldCount() != lines.header().size()) {
                throw new CsvParseException(
                        "facts.csv: a line of " + line.getFieldCount() + " fields: " + line.getFields());
            }
            NumberKey number = new NumberKey(
                    line.getField(columns.table), line.getField(columns.row), line.getField(columns.measure));
            figures.merge(number, Amount.ofYuan(line.getField(columns.amount)), Amount::plus);
        }
        return figures;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private record Columns(int table, int row, int measure, int amount) {

        private static Columns of(List<String> header) {
            return new Columns(at(header, "table"), at(header, "row"), at(header, "measure"), at(header, "amount"));
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
