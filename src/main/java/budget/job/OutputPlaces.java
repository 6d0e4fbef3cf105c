package budget.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The output folders that runs over this state have ever published to: {@code STATE/outputs}, one a line. */
final class OutputPlaces {

    private final Path file;

    OutputPlaces(Path state) {
        this.file = state.resolve("outputs");
    }

    Set<Path> all() throws IOException {
        return Files.isRegularFile(file)
                ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line -> !line.isBlank())
                        .map(Path::of)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    void add(Path output) throws IOException {
        Set<Path> places = new TreeSet<>(all());
        if (places.add(output.toAbsolutePath().normalize())) {
            Path aside = file.resolveSibling("outputs.part");
            Files.write(aside, places.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
