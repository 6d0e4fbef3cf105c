package budget.difference;

import budget.model.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The summary of a difference: how much, why, the totals, and of each table the largest changes. */
public final class DifferenceSummary implements Consumer<NumberChange> {

    private static final int SHARES_KEPT = 5;

    private static final Comparator<Amount> BY_SIZE = Comparator.comparing(Amount::abs);

    private final Predicate<NumberKey> isTotal;
    private final int numbersKept;
    private final Map<ChangeCause, Integer> causes = new EnumMap<>(ChangeCause.class);
    private final List<Kept> totals = new ArrayList<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private int numbers;

    /** A summary that keeps so many numbers of each table. */
    public DifferenceSummary(Predicate<NumberKey> isTotal, int numbersKept) {
        this.isTotal = isTotal;
        this.numbersKept = numbersKept;
    }

    @Override
    public void accept(NumberChange number) {
        numbers++;
        number.causes().forEach(cause -> causes.merge(cause, 1, Integer::sum));
        Kept kept = Kept.of(number, numbers);
        if (isTotal.test(number.key())) {
            totals.add(kept);
        } else {
            tables.computeIfAbsent(number.key().table(), Table::new).add(kept, numbersKept);
        }
    }

    /** How many numbers changed. */
    public int numbers() {
        return numbers;
    }

    /** For each cause, the number of changed numbers with it. */
    public Map<ChangeCause, Integer> causes() {
        return causes;
    }

    /** The total rows that changed, table by table. */
    public List<Kept> totals() {
        return totals;
    }

    /** The other rows, table by table. */
    public Collection<Table> tables() {
        return tables.values();
    }

    /** The largest changes beside the total rows, the largest first. */
    public List<Kept> largest(int most) {
        return tables.values().stream()
                .flatMap(table -> table.largest().stream())
                .sorted(Comparator.comparing(Kept::size).reversed().thenComparing(Kept::position))
                .limit(most)
                .toList();
    }

    /**
     * A number to be shown.
     *
     * @param position in the order of all numbers
     * @param line the number itself
     * @param parts its residuals and its largest shares
     * @param more how many shares it has beside these
     */
    public record Kept(int position, DifferenceLine line, List<DifferenceLine> parts, int more) {

        private static Kept of(NumberChange number, int position) {
            List<DifferenceLine> lines = DifferenceLine.of(number);
            List<DifferenceLine> parts = lines.stream()
                    .skip(1)
                    .sorted(Comparator.comparing(DifferenceLine::level)
                            .reversed()
                            .thenComparing(DifferenceLine::change, BY_SIZE.reversed()))
                    .limit(SHARES_KEPT)
                    .toList();
            return new Kept(position, lines.get(0), parts, lines.size() - 1 - parts.size());
        }

        private Amount size() {
            return line.change().abs();
        }
    }

    /** The rows of a table that changed, beside its total rows. */
    public static final class Table {

        private final String name;
        private final PriorityQueue<Kept> largest = new PriorityQueue<>(Comparator.comparing(Kept::size)
                .thenComparing(Comparator.comparing(Kept::position).reversed()));
        private int numbers;

        private Table(String name) {
            this.name = name;
        }

        private void add(Kept kept, int most) {
            numbers++;
            largest.add(kept);
            if (largest.size() > most) {
                largest.remove();
            }
        }

        public String name() {
            return name;
        }

        public int numbers() {
            return numbers;
        }

        /** Those that changed most, in the order in which they are listed. */
        public List<Kept> largest() {
            return largest.stream().sorted(Comparator.comparing(Kept::position)).toList();
        }
    }
}
