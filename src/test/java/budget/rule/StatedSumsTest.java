package budget.rule;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.Table;
import budget.sample.Reading;
import budget.sample.SoundUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of a cell that is no sum is carried to every sum above it: all rules by which cells are sums of others hold as before. */
class StatedSumsTest {

    private static final int CHANGES = Integer.getInteger("sums.changes", 40);
    private static final RuleBook BOOK = Reading.sampleJob().rules().book();

    static List<SoundUnit> units() {
        List<SoundUnit> sound = SoundUnit.typed();
        return List.of(sound.get(0), sound.get(sound.size() / 2), sound.get(sound.size() - 1));
    }

    @ParameterizedTest
    @MethodSource("units")
    void theSumsAboveAChangedCellFollow(SoundUnit unit) {
        Figures figures = Reading.of(Reading.sampleJob(), unit.xlsx())
                .content()
                .figures(Reading.sampleJob().rules().vocabulary());
        BOOK.complete(figures);
        Random random = new Random(1);
        int carried = 0;
        for (int change = 0; change < CHANGES; change++) {
            int panel = filled(figures, random);
            Table before = figures.table(panel);
            int[] leaves = leaves(figures, before);
            int cell = leaves[random.nextInt(leaves.length)];
            Table after = before.copy();
            after.state(cell, before.value(cell) + 100, before.half(cell));

            BOOK.sums(figures, before).carry(after, Set.of(cell), false);

            assertThat(brokenSums(figures.replacing(Map.of(panel, after))))
                    .as(before.panel().key() + " " + cell)
                    .isEqualTo(brokenSums(figures));
            carried += after.value(cell) != before.value(cell) && changes(before, after) > 1 ? 1 : 0;
        }
        assertThat(carried).isGreaterThan(CHANGES / 2);
    }

    private static int filled(Figures figures, Random random) {
        int[] filled = IntStream.range(0, figures.tables().size())
                .filter(panel -> figures.table(panel).presence() == Presence.FILLED
                        && leaves(figures, figures.table(panel)).length > 0)
                .toArray();
        return filled[random.nextInt(filled.length)];
    }

    /** The stated cells that no rule makes a sum of others. */
    private static int[] leaves(Figures figures, Table table) {
        int panel = figures.number(table);
        Definitions definitions = new Definitions(BOOK.rules());
        return IntStream.range(0, table.size())
                .filter(table::isStated)
                .filter(cell -> definitions.about(panel, table, cell).stream()
                        .noneMatch(choice -> definitions
                                .sum(choice, table, cell, BOOK.cells(figures), false)
                                .isFilled()))
                .toArray();
    }

    private static long changes(Table before, Table after) {
        return IntStream.range(0, before.size())
                .filter(cell -> before.isStated(cell) && before.value(cell) != after.value(cell))
                .count();
    }

    private static Set<String> brokenSums(Figures figures) {
        Set<String> broken = new TreeSet<>();
        BOOK.evaluate(figures, (rule, verdict, why) -> {
            if (verdict == Verdict.BROKEN && rule.formula().definition().isPresent()) {
                Outcome outcome = why.explain();
                broken.add(rule.id() + " " + outcome.row() + " " + outcome.column());
            }
        });
        return broken;
    }
}
