package budget.difference;

import static org.assertj.core.api.Assertions.assertThat;

import budget.dataset.DataFolder;
import budget.definition.Datasets;
import budget.model.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two publications. */
class DifferencePropertiesTest {

    private static final List<String> STATUSES =
            List.of("accepted", "accepted", "accepted", "accepted", "held-back", "unreadable", "covered-by-parent");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 10 * Integer.getInteger("budget.seeds", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasAndWhatChangedIsWhatIsAndNothingElseIsListed(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> bytes = new HashMap<>();
        boolean sameJob = random.nextBoolean();
        MadePublication before = publication(random, bytes, "1.0");
        MadePublication now = publication(random, bytes, sameJob ? "1.0" : "1.1");
        Path was = before.writtenTo(folder.resolve("2023-02-01-1"));
        Path is = now.writtenTo(folder.resolve("2023-02-02-1"));

        List<NumberChange> changes = new ArrayList<>();
        Difference.between(was, is, Datasets.NONE.headline()).eachNumber(changes::add);
        new DifferenceTableCheck(folder).write(changes);

        Set<NumberKey> changed = new HashSet<>(before.numbers().keySet());
        changed.addAll(now.numbers().keySet());
        changed.removeIf(number -> amount(before, number).equals(amount(now, number)));
        assertThat(changes.stream().map(NumberChange::key)).containsExactlyInAnyOrderElementsOf(changed);
        for (NumberChange change : changes) {
            Amount parts = change.shares().stream()
                    .map(Share::change)
                    .reduce(change.derived().change(), Amount::plus);
            assertThat(amount(before, change.key()).plus(parts)).isEqualTo(amount(now, change.key()));
            assertThat(change.causes()).isNotEmpty().doesNotContain(ChangeCause.UNEXPLAINED);
            assertThat(change.shares()).allSatisfy(share -> {
                assertThat(share.change()).isNotEqualTo(Amount.ZERO);
                assertThat(share.unit().reason().causes()).isNotEmpty();
            });
        }
    }

    private static Amount amount(MadePublication publication, NumberKey number) {
        return publication.numbers().getOrDefault(number, Amount.ZERO);
    }

    /** Figures follow from a file's bytes and the program, as they do in truth. */
    private static MadePublication publication(Random random, Map<String, String> bytes, String program) {
        MadePublication publication = new MadePublication().program(program);
        for (int unit = 10; unit < 18; unit++) {
            String code = Integer.toString(unit);
            if (random.nextInt(3) == 0) {
                bytes.put(code, "bytes " + random.nextInt());
            }
            String file = bytes.get(code);
            if (file == null || random.nextInt(8) == 0) {
                publication.missing(code);
            } else {
                String status = STATUSES.get(random.nextInt(STATUSES.size()));
                publication.unit(code, status, file + code, figures(new Random((file + program).hashCode())));
            }
        }
        for (int derived = random.nextInt(3); derived > 0; derived--) {
            publication.derived(number(random), Amount.ofFen(random.nextInt(1_000)));
        }
        return publication;
    }

    private static Map<NumberKey, Amount> figures(Random random) {
        Map<NumberKey, Amount> figures = new HashMap<>();
        for (int figure = random.nextInt(12); figure > 0; figure--) {
            figures.put(number(random), Amount.ofFen(random.nextInt(2_000) - 1_000));
        }
        return figures;
    }

    private static NumberKey number(Random random) {
        return new NumberKey(
                "表" + (1 + random.nextInt(3)), "20" + random.nextInt(4), random.nextBoolean() ? "合计" : "基本支出");
    }

    /** The table itself refuses lines that do not add up. */
    private record DifferenceTableCheck(Path folder) {

        private void write(List<NumberChange> changes) throws IOException {
            try (DifferenceTable table = new DifferenceTable(new DataFolder(folder, false))) {
                changes.forEach(table);
            }
            assertThat(Files.readAllLines(folder.resolve("difference.csv"))).hasSizeGreaterThan(changes.size());
        }
    }
}
