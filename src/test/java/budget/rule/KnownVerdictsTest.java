package budget.rule;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.Table;
import budget.sample.Reading;
import budget.sample.SoundUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is judged again after a change is what the change can reach, no less: beside it all verdicts of the changed figures are
 * reached from the beginning. {@code -Dverdicts.changes=2000} tries more changes.
 */
class KnownVerdictsTest {

    private static final int CHANGES = Integer.getInteger("verdicts.changes", 60);
    private static final Path REAL = Path.of("input", "department-budget-2023", "昌吉州电子政务办公室2023年部门预算.xlsx");
    private static final RuleBook BOOK = Reading.sampleJob().rules().book();

    static List<Figures> submissions() throws IOException {
        List<SoundUnit> sound = SoundUnit.typed();
        return List.of(
                figures(sound.get(0).xlsx()),
                figures(sound.get(sound.size() - 1).xlsx()),
                figures(Files.readAllBytes(REAL)));
    }

    private static Figures figures(byte[] workbook) {
        return Reading.of(Reading.sampleJob(), workbook)
                .content()
                .figures(Reading.sampleJob().rules().vocabulary());
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void theVerdictsThatAChangeReachesAreThoseOfTheChangedFigures(Figures figures) {
        KnownVerdicts known = BOOK.known(figures);
        Set<String> before = broken(figures);
        for (int seed = 0; seed < CHANGES; seed++) {
            Map<Integer, Table> others = changed(figures, new Random(seed));
            Set<String> reached = new TreeSet<>();
            KnownVerdicts.Changed changed = known.with(others, (rule, verdict, why) -> note(verdict, why, reached));
            Set<Rule> rules = Set.copyOf(changed.rules());
            changed.rules().forEach(changed::evaluate);
            BOOK.rules().stream()
                    .filter(rule -> !rules.contains(rule))
                    .forEach(rule -> before.stream()
                            .filter(claim -> claim.startsWith(rule.id() + " "))
                            .forEach(reached::add));

            assertThat(reached).as("seed " + seed).isEqualTo(broken(figures.replacing(others)));
        }
    }

    /** Up to three cells of one table with other amounts, blank, or unreadable. */
    private static Map<Integer, Table> changed(Figures figures, Random random) {
        List<Integer> filled = IntStream.range(0, figures.tables().size())
                .filter(panel -> figures.table(panel).presence() == Presence.FILLED
                        && figures.table(panel).size() > 0)
                .boxed()
                .toList();
        int panel = filled.get(random.nextInt(filled.size()));
        Table table = figures.table(panel).copy();
        for (int cells = random.nextInt(3); cells >= 0; cells--) {
            int cell = random.nextInt(table.size());
            switch (random.nextInt(4)) {
                case 0 -> table.clear(cell);
                case 1 -> table.spoil(cell);
                default -> table.state(cell, random.nextInt(1_000_000), table.half(cell));
            }
        }
        return Map.of(panel, table);
    }

    private static Set<String> broken(Figures figures) {
        Map<Integer, Table> all = new HashMap<>();
        IntStream.range(0, figures.tables().size())
                .forEach(panel -> all.put(panel, figures.table(panel).copy()));
        Set<String> broken = new TreeSet<>();
        BOOK.evaluate(figures.replacing(all), (rule, verdict, why) -> note(verdict, why, broken));
        return broken;
    }

    private static void note(Verdict verdict, Evaluation.Why why, Set<String> broken) {
        if (verdict == Verdict.BROKEN) {
            Outcome outcome = why.explain();
            broken.add(outcome.rule().id() + " " + outcome.row() + " " + outcome.column() + " " + outcome.difference());
        }
    }
}
