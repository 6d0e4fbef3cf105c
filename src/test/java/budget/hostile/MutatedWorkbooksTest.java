package budget.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a workbook is harmed, it gives figures, findings or a refusal, and never ends the run. */
class MutatedWorkbooksTest {

    private static final int AT_ONCE = 50;

    @TempDir
    private Path folder;

    static LongStream harmed() {
        return firsts(50);
    }

    static LongStream withOtherValues() {
        return firsts(50);
    }

    private static LongStream firsts(long cases) {
        long from = Long.getLong("fuzz.from", 0);
        return LongStream.iterate(
                from, first -> first < from + Long.getLong("fuzz.cases", cases), first -> first + AT_ONCE);
    }

    @ParameterizedTest(name = "from {0}")
    @MethodSource("harmed")
    void harmedWorkbooksAreReadOrRefusedAndAnswered(long first) throws IOException {
        RealPath path = new RealPath(folder);
        for (long number = first; number < first + AT_ONCE; number++) {
            Mutant mutant = Mutant.of(number);
            long before = RealPath.nanos();

            assertThat(endOf(path, mutant)).isNotBlank();
            assertThat(TimeUnit.NANOSECONDS.toMillis(RealPath.nanos() - before))
                    .as("milliseconds for number %d, once %s", number, mutant.origin())
                    .isLessThan(Fuzzer.MOST_MILLIS);
        }
    }

    /** For a long time: {@code mvn -q test -Dtest=MutatedWorkbooksTest -Dfuzz.cases=20000 -Dfuzz.seconds=2}. */
    @ParameterizedTest(name = "from {0}")
    @MethodSource("withOtherValues")
    void soundWorkbooksWithOtherValuesAreJudgedInTime(long first) throws IOException {
        RealPath path = new RealPath(folder, Fuzzer.LIMITED);
        for (long number = first; number < first + AT_ONCE; number++) {
            Mutant mutant = Mutant.ofValues(number);

            assertThat(endOf(path, mutant))
                    .as("number %d, once %s", number, mutant.origin())
                    .isEqualTo("facts");
        }
    }

    private static String endOf(RealPath path, Mutant mutant) throws IOException {
        try {
            return path.endOf(mutant.bytes());
        } catch (RuntimeException | IOException | Error e) {
            throw new AssertionError("-Dfuzz.from=" + mutant.number() + ", once " + mutant.origin(), e);
        }
    }
}
