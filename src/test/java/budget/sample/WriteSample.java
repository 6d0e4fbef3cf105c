package budget.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the sample submissions anew: to the folder given, else to the sample job's input. */
public final class WriteSample {

    static final Path INPUT = Path.of("input", "department-budget-2023");

    private WriteSample() {}

    public static void main(String[] arguments) throws IOException {
        write(arguments.length == 0 ? INPUT : Path.of(arguments[0]));
        TroubledSample.write(TroubledSample.INPUT);
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : SampleUnits.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
