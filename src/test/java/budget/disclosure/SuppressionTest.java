package budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import budget.disclosure.Relation.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    @Test
    void leavesOutTheSmallestOtherAmountThatIsLargeEnough() {
        assertThat(leftOut("""
                total = 1900
                total : a b c d
                a = 1500
                b = 220
                c ? 170
                d = 10
                """)).isEqualTo("b c");
    }

    @Test
    void leavesOutTheSumWhereNothingElseIsInIt() {
        assertThat(leftOut("""
                total = 900
                total : section other
                section = 170
                section : c
                c ? 170
                other = 730
                """)).isEqualTo("section other c");
    }

    @Test
    void leavesOutTheSameCellsOfASecondTable() {
        assertThat(leftOut("""
                total = 400
                total : b c
                b = 230
                c ? 170
                target = 230
                target : b
                """)).isEqualTo("b c target");
    }

    @Test
    void theFewestCellsAreLeftOutWhereAnotherWayTakesMore() {
        assertThat(leftOut("""
                total = 900
                total : a b c
                a = 230
                b = 500
                c ? 170
                target = 230
                target : a
                plan = 230
                plan : target
                """)).isEqualTo("b c");
    }

    @Test
    void whatIsAlreadyProtectedStaysAsItIs() {
        assertThat(leftOut("""
                total = 400
                total : b c
                b ? 230
                c ? 170
                """)).isEqualTo("b c");
    }

    private static String leftOut(String text) {
        Sums sums = Sums.of(text);
        long[] costs = new long[sums.cells.size()];
        sums.cells.forEach((name, cell) -> costs[cell] = (name.equals("total") ? 100L : 10L)
                + Long.toString(sums.values()[cell]).length());
        BitSet left =
                new Suppression(sums.relations, sums.values(), costs, Margin.USUAL).choose(sums.unknown, sums.unknown);
        return sums.cells.entrySet().stream()
                .filter(cell -> left.get(cell.getValue()))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** A table of rows and columns with both sums, and a second one that shares its row sums. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(
            longs = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void protectsInRandomTablesWithoutLeavingOutEverything(long seed) {
        RandomTables tables = new RandomTables(new Random(seed));

        BitSet left = new Suppression(tables.relations, tables.values, tables.costs, Margin.USUAL)
                .choose(tables.withheld, tables.withheld);

        Attack before = new Attack(new LinearSystem(tables.relations, tables.values, tables.withheld));
        Attack after = new Attack(new LinearSystem(tables.relations, tables.values, left));
        tables.withheld.stream().forEach(cell -> {
            Bounds bounds = after.bounds(cell);
            assertThat(Margin.USUAL.isDisclosed(bounds))
                    .as("%s of %s", bounds, tables.values[cell])
                    .isFalse();
            assertThat(bounds.least()).isLessThanOrEqualTo(tables.values[cell]);
            assertThat(bounds.greatest().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(tables.values[cell]);
        });
        assertThat(tables.withheld.stream().anyMatch(cell -> Margin.USUAL.isDisclosed(before.bounds(cell))))
                .isTrue();
        assertThat(left.cardinality()).isLessThanOrEqualTo(12 * tables.withheld.cardinality());
        assertThat(left.cardinality()).isLessThan(tables.values.length);
    }

    private static final class RandomTables {

        private final List<Relation> relations = new ArrayList<>();
        private final long[] values;
        private final long[] costs;
        private final BitSet withheld = new BitSet();
        private int next;

        private RandomTables(Random random) {
            int rows = 3 + random.nextInt(5);
            int columns = 3 + random.nextInt(4);
            values = new long[(rows + 1) * (columns + 1) + rows * 3];
            costs = new long[values.length];
            Arrays.fill(costs, 1);
            int[][] cells = new int[rows + 1][columns + 1];
            for (int[] row : cells) {
                for (int column = 0; column <= columns; column++) {
                    row[column] = next++;
                }
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    long value = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(1_000_000);
                    values[cells[row][column]] = value;
                    values[cells[row][columns]] += value;
                    values[cells[rows][column]] += value;
                    values[cells[rows][columns]] += value;
                }
                sum(cells[row][columns], Arrays.copyOf(cells[row], columns));
                other(random, cells[row][columns]);
            }
            for (int column = 0; column <= columns; column++) {
                int at = column;
                sum(
                        cells[rows][column],
                        Arrays.stream(cells, 0, rows).mapToInt(row -> row[at]).toArray());
            }
            int count = 1 + random.nextInt(3);
            while (withheld.cardinality() < count) {
                int cell = cells[random.nextInt(rows)][random.nextInt(columns)];
                withheld.set(cell, values[cell] > 0);
            }
        }

        /** The same row sum in another table, of three parts. */
        private void other(Random random, int total) {
            int[] parts = {next++, next++, next++};
            long first = values[total] == 0 ? 0 : random.nextLong(values[total]);
            long second = values[total] - first == 0 ? 0 : random.nextLong(values[total] - first);
            values[parts[0]] = first;
            values[parts[1]] = second;
            values[parts[2]] = values[total] - first - second;
            sum(total, parts);
        }

        private void sum(int total, int[] parts) {
            List<Term> terms = new ArrayList<>(List.of(new Term(total, 1)));
            Arrays.stream(parts).forEach(part -> terms.add(new Term(part, -1)));
            relations.add(Relation.equation(terms));
        }
    }
}
