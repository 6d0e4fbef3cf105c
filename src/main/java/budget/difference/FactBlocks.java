package budget.difference;

import budget.model.Amount;
import budget.publish.UnitBlocks;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code facts.csv}, one unit's figures after the other's. */
final class FactBlocks implements Closeable {

    private final UnitBlocks lines;

    private FactBlocks(UnitBlocks lines) {
        this.lines = lines;
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

    void skip() {
        lines.skip();
    }

    /** The unit's figures, those under the same row and measure added up. */
    Map<NumberKey, Amount> take() {
        Map<NumberKey, Amount> figures = new LinkedHashMap<>();
        lines.take(line -> figures.merge(key(line), Amount.ofYuan(line.getField("amount")), Amount::plus));
        return figures;
    }

    private static NumberKey key(NamedCsvRecord line) {
        if (line.getFieldCount() != line.getHeader().size()) {
            throw new CsvParseException(
                    "facts.csv: a line of " + line.getFieldCount() + " fields: " + line.getFields());
        }
        return new NumberKey(line.getField("table"), line.getField("row"), line.getField("measure"));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
