package budget.difference;

import budget.model.Amount;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** {@code difference.csv}: each changed number, below it the parts of units, and the unexplained part. */
final class DifferenceTable implements Consumer<NumberChange>, Closeable {

    private final CsvWriter csv;

    /** Begins the table, with a byte order mark or without. */
    DifferenceTable(Path folder, boolean isMarked) throws IOException {
        Writer file = Files.newBufferedWriter(folder.resolve(DifferenceFiles.TABLE), StandardCharsets.UTF_8);
        file.write(isMarked ? "\uFEFF" : "");
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
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
