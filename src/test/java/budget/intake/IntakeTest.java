package budget.intake;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.OrderedParallel;
import budget.submission.Arrival;
import budget.submission.Arrival.Condition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that arrived: their bytes kept once, and when they were first seen. */
class IntakeTest {

    private static final Instant NOON = Instant.parse("2023-02-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path input;
    private FileArchive archive;

    @BeforeEach
    void prepare() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        archive = new FileArchive(folder.resolve("state/files"));
    }

    @Test
    void theBytesAreKeptUnderTheirHash() throws IOException {
        write("a.xlsx", "one".getBytes(StandardCharsets.UTF_8));

        Arrival arrival = receive(Map.of()).get(0);

        assertThat(arrival.sha256()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        assertThat(archive.path(arrival.sha256())).hasContent("one");
        assertThat(arrival.condition()).isEqualTo(Condition.TAKEN);
        assertThat(arrival.isTaken()).isTrue();
        assertThat(arrival.fileName()).isEqualTo("a.xlsx");
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        write("a.xlsx", "one".getBytes(StandardCharsets.UTF_8));
        write("b/c.xlsx", "one".getBytes(StandardCharsets.UTF_8));

        List<Arrival> arrivals = receive(Map.of());

        assertThat(arrivals).extracting(Arrival::path).containsExactly("a.xlsx", "b/c.xlsx");
        assertThat(arrivals.get(1).fileName()).isEqualTo("c.xlsx");
        assertThat(kept()).containsExactly(arrivals.get(0).sha256());
    }

    @Test
    void firstSeenIsTheIntakeInWhichTheseBytesLayUnderThisPath() throws IOException {
        write("a.xlsx", "one".getBytes(StandardCharsets.UTF_8));
        write("b.xlsx", "two".getBytes(StandardCharsets.UTF_8));
        String one = receive(Map.of()).get(0).sha256();
        Map<Intake.Seen, Integer> seen = Map.of(new Intake.Seen("a.xlsx", one), 1, new Intake.Seen("b.xlsx", one), 1);

        assertThat(receive(seen)).extracting(Arrival::firstSeen).containsExactly(1, 2);
    }

    @Test
    void aFileMinutesOldIsTakenAndMarked() throws IOException {
        write("now.xlsx", "one".getBytes(StandardCharsets.UTF_8), NOON);
        write("old.xlsx", "one".getBytes(StandardCharsets.UTF_8), NOON.minusSeconds(600));
        write("young.xlsx", "one".getBytes(StandardCharsets.UTF_8), NOON.minusSeconds(599));
        write("future.xlsx", "one".getBytes(StandardCharsets.UTF_8), NOON.plusSeconds(3600));

        List<Arrival> arrivals = receive(Map.of());

        assertThat(arrivals)
                .extracting(arrival -> arrival.path() + " " + arrival.condition())
                .containsExactly(
                        "future.xlsx TAKEN", "now.xlsx JUST_WRITTEN", "old.xlsx TAKEN", "young.xlsx JUST_WRITTEN");
        assertThat(arrivals).allMatch(Arrival::isTaken);
    }

    /** A failing disk changes bytes, and neither times nor sizes. */
    @Test
    void aCopyThatChangedByItselfIsTakenAgainOnOneDayOfThirty() throws IOException {
        write("a.xlsx", "one".getBytes(StandardCharsets.UTF_8));
        Path copy = archive.path(archive.keep(input.resolve("a.xlsx")));
        FileTime made = Files.getLastModifiedTime(copy);
        int mended = 0;

        for (int day = 0; day < 30; day++) {
            Files.writeString(copy, "eno");
            Files.setLastModifiedTime(copy, made);
            new FileArchive(folder.resolve("state/files"), day).keep(input.resolve("a.xlsx"));
            mended += Files.readString(copy).equals("one") ? 1 : 0;
        }

        assertThat(mended).isEqualTo(1);
    }

    @Test
    void nothingHalfCopiedStaysInTheArchive() throws IOException {
        write("a.xlsx", "one".getBytes(StandardCharsets.UTF_8));
        receive(Map.of());
        receive(Map.of());

        assertThat(kept()).hasSize(1);
    }

    private void write(String name, byte[] bytes) throws IOException {
        write(name, bytes, NOON.minusSeconds(86_400));
    }

    private void write(String name, byte[] bytes, Instant modified) throws IOException {
        Path file = input.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private List<Arrival> receive(Map<Intake.Seen, Integer> seen) throws IOException {
        return new Intake(
                        new InputFolder(input),
                        archive::keep,
                        Clock.fixed(NOON, ZoneOffset.UTC),
                        new OrderedParallel(2))
                .receive(seen);
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state/files"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
