package budget.workbook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Passwords of files that need one to be opened, from a table outside the job folder; they are never logged. */
public final class Passwords {

    private final Map<String, String> byFile;

    private Passwords(Map<String, String> byFile) {
        this.byFile = Map.copyOf(byFile);
    }

    /** No passwords at all. */
    public static Passwords none() {
        return new Passwords(Map.of());
    }

    /** The passwords in a CSV file with the columns {@code file} and {@code password}. */
    public static Passwords in(Path file) throws IOException {
        Map<String, String> byFile = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                byFile.put(row.getField("file"), row.getField("password"));
            }
        }
        return new Passwords(byFile);
    }

    /** The password for a file, by its path or by its name alone. */
    Optional<String> of(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Optional.ofNullable(byFile.get(name)).or(() -> Optional.ofNullable(byFile.get(last)));
    }
}
