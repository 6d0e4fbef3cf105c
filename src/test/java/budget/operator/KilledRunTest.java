package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After a kill at any moment the next start simply works, and gives the bytes of a run that nothing disturbed.
 *
 * <p>{@code -Dkill.rounds=50} tries more moments than the two of an ordinary build.
 */
class KilledRunTest {

    private static final int KILLS_IN_A_ROW = 2;

    @TempDir
    private static Path folder;

    private static Duration undisturbed;
    private static Map<Path, String> expected;

    @BeforeAll
    static void aRunThatNothingDisturbs() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("undisturbed"));
        Instant start = Instant.now();
        assertThat(run(place).waitFor()).as(said(place)).isZero();
        undisturbed = Duration.between(start, Instant.now());
        expected = publication(place);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("kill.rounds", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theNextStartEndsWithTheSameBytes(int seed) throws IOException, InterruptedException {
        Random moments = new Random(seed);
        Path place = Files.createDirectories(folder.resolve("seed-" + seed));

        for (int kill = 0; kill < KILLS_IN_A_ROW; kill++) {
            long moment = moments.nextLong(undisturbed.toMillis() / 5, undisturbed.toMillis());
            Process run = run(place);
            run.waitFor(moment, TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
        }

        assertThat(run(place).waitFor()).as(said(place)).isZero();
        assertThat(publication(place)).isEqualTo(expected);
    }

    private static Process run(Path place) throws IOException {
        return Child.start(
                place.resolve("said"),
                List.of(),
                "run",
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--date=2023-02-01",
                "--threads=2");
    }

    private static String said(Path place) throws IOException {
        return Files.readString(place.resolve("said"));
    }

    /** The publication that stands, whatever its number: a kill may have come between moving it and naming it. */
    private static Map<Path, String> publication(Path place) throws IOException {
        Path output = place.resolve("output");
        Path publication =
                output.resolve(Files.readString(output.resolve("current")).strip());
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(publication)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        publication.relativize(path),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        files.remove(Path.of("run.json"));
        return files;
    }
}
