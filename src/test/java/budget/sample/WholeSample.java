package budget.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample job with all that it takes from its pack, as one folder without a base that a test may change. */
public final class WholeSample {

    private static final Path JOB = Path.of("jobs/department-budget-2023");
    private static final Path PACK = Path.of("jobs/packs/ten-tables-2023");
    private static final Path CODES = Path.of("jobs/packs/codes-2023");

    private WholeSample() {}

    /** Copies it; the settings of the pack take the place of the line that names it. */
    public static Path in(Path folder) throws IOException {
        for (Path from : List.of(CODES, PACK, JOB)) {
            for (Path file : files(from)) {
                Path copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        Files.writeString(folder.resolve("job.yaml"), settings());
        return folder;
    }

    private static String settings() throws IOException {
        String inherited = Files.readString(PACK.resolve("job.yaml"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("base:"))
                .map(line -> line.replace("{年}", "2023"))
                .collect(Collectors.joining("\n"));
        return Files.readString(JOB.resolve("job.yaml")).replaceFirst("(?m)^base:.*$", inherited);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
