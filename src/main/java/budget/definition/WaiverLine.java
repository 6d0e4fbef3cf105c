package budget.definition;

import budget.model.Amount;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Adds a waiver to a job's {@code waivers.csv}; what stands there is left as it is. */
public final class WaiverLine {

    private WaiverLine() {}

    /** Appends the waiver; the file is replaced as a whole, so that nobody ever reads half of it. */
    public static void append(Path job, Waiver waiver) throws IOException {
        Path file = job.resolve("waivers.csv");
        String before = Files.exists(file) ? Files.readString(file) : line(WaiversFile.COLUMNS);
        String separator = before.endsWith("\n") ? "" : "\n";
        Path aside = Files.createTempFile(job, ".waivers-", ".csv");
        try {
            Files.writeString(aside, before + separator + line(fields(waiver)), StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static List<String> fields(Waiver waiver) {
        return List.of(
                waiver.rule(),
                waiver.unitCode(),
                waiver.row(),
                waiver.grounds().reason(),
                waiver.grounds().by(),
                waiver.grounds().approvedBy(),
                waiver.until().toString(),
                waiver.covered().map(Amount::inYuan).orElse(""));
    }

    private static String line(List<String> fields) throws IOException {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(fields);
        }
        return line.toString();
    }
}
