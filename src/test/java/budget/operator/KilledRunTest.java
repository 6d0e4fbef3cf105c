package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.FolderBook;
import budget.journal.RunLine;
import budget.sample.ManyUnits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After a kill at any moment the next start simply works, and gives the bytes of a run that nothing disturbed.
 *
 * <p>{@code -Dkill.rounds=20 -Dkill.in-a-row=2 -Dkill.workbooks=200} tries more moments over more workbooks than an ordinary build, and
 * {@code -Dstart.rounds=50} more double starts.
 */
class KilledRunTest {

    private static final int WORKBOOKS = Integer.getInteger("kill.workbooks", 40);
    private static final int KILLS_IN_A_ROW = Integer.getInteger("kill.in-a-row", 1);
    private static final int THREADS = 2;
    private static final int IN_FLIGHT = THREADS * 10;

    @TempDir
    private static Path folder;

    private static Path job;
    private static Path input;
    private static Duration undisturbed;
    private static Published expected;

    @BeforeAll
    static void aRunThatNothingDisturbs() throws IOException, InterruptedException {
        job = JobCopy.withoutRegister(folder.resolve("job")).folder();
        input = folder.resolve("input");
        ManyUnits.write(input, WORKBOOKS);
        Path place = Files.createDirectories(folder.resolve("undisturbed"));
        Instant start = Instant.now();
        assertThat(run(place).waitFor()).as(said(place)).isZero();
        undisturbed = Duration.between(start, Instant.now());
        expected = Published.in(place).orElseThrow();
    }

    static IntStream killed() {
        return IntStream.rangeClosed(1, Integer.getInteger("kill.rounds", 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("killed")
    void theNextStartEndsWithTheSameBytes(int seed) throws IOException, InterruptedException {
        Random moments = new Random(seed);
        Path place = Files.createDirectories(folder.resolve("seed-" + seed));

        for (int kill = 0; kill < KILLS_IN_A_ROW; kill++) {
            long moment = moments.nextLong(undisturbed.toMillis() / 5, undisturbed.toMillis());
            Process run = run(place);
            run.waitFor(moment, TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            Published.in(place).ifPresent(Published::assertWhole);
        }

        assertThat(run(place).waitFor()).as(said(place)).isZero();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(expected);
        assertThat(read(place)).isBetween(WORKBOOKS, WORKBOOKS + KILLS_IN_A_ROW * IN_FLIGHT);
    }

    @Test
    void aRunToldToEndStopsInOrderAndIsGoneOnWith() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("told-to-end"));
        Process run = run(place);
        while (run.isAlive() && read(place) == 0) {
            run.waitFor(20, TimeUnit.MILLISECONDS);
        }

        run.destroy();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(143);
        assertThat(said(place)).contains("正在停止：已读的保存后退出，原有发布不变；再次运行即接着做");
        assertThat(outcomes(place)).containsExactly(RunLine.Outcome.STOPPED);
        assertThat(run(place).waitFor()).as(said(place)).isZero();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(expected);
        assertThat(read(place)).isEqualTo(WORKBOOKS);
    }

    static IntStream startedTwice() {
        return IntStream.rangeClosed(1, Integer.getInteger("start.rounds", 1));
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("startedTwice")
    void ofTwoStartsExactlyOneWorks(int round) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("twice-" + round));
        Path other = Files.createDirectories(place.resolve("other"));

        Process one = run(place);
        Process two = run(place, other.resolve("said"));

        assertThat(List.of(one.waitFor(), two.waitFor())).containsExactlyInAnyOrder(0, 75);
        assertThat(Published.in(place).orElseThrow()).isEqualTo(expected);
    }

    private static Process run(Path place) throws IOException {
        return run(place, place.resolve("said"));
    }

    private static Process run(Path place, Path said) throws IOException {
        return Child.start(
                said,
                List.of(),
                "run",
                job.toString(),
                "--input=" + input,
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--date=2023-02-01",
                "--threads=" + THREADS);
    }

    private static String said(Path place) throws IOException {
        return Files.readString(place.resolve("said"));
    }

    /** How many workbooks all runs together have read. */
    private static int read(Path place) throws IOException {
        return new FolderBook(place.resolve("state"))
                .runs().stream().mapToInt(run -> run.progress().read()).sum();
    }

    private static List<RunLine.Outcome> outcomes(Path place) throws IOException {
        return new FolderBook(place.resolve("state"))
                .runs().stream().map(RunLine::outcome).toList();
    }
}
