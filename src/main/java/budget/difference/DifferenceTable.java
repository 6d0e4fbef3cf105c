package budget.difference;

import budget.dataset.DataFolder;
import budget.model.Amount;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** {@code difference.csv}: each changed number, below it the parts of units, and the unexplained part. */
final class DifferenceTable implements Consumer<NumberChange>, Closeable {

    private final CsvWriter csv;

    DifferenceTable(DataFolder folder) throws IOException {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.begin(DifferenceFiles.TABLE), StandardCharsets.UTF_8);
        csv.writeRecord(DifferenceLine.COLUMNS);
    }

    @Override
    public void accept(NumberChange number) {
        List<DifferenceLine> lines = DifferenceLine.of(number);
        Amount parts = lines.stream()
                .filter(line -> line.level() != DifferenceLine.Level.NUMBER)
                .map(DifferenceLine::change)
                .reduce(Amount.ZERO, Amount::plus);
        if (!parts.equals(number.change())) {
            throw new IllegalStateException("Comparing " + number.key() + ": it changed by "
                    + number.change().inYuan() + ", its parts by " + parts.inYuan());
        }
        lines.forEach(line -> csv.writeRecord(line.fields()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
