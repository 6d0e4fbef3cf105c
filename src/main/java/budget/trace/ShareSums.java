package budget.trace;

import budget.model.Amount;
import budget.published.PublishedTable;
import budget.trace.Impact.Fed;
import budget.trace.Impact.FedNumber;
import budget.trace.Impact.UnitShare;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Adds facts up by table, row and measure; they come unit by unit, so that a unit's share is known when the next begins. */
final class ShareSums {

    private static final int LARGEST = 5;

    private static final Comparator<FedNumber> LARGEST_FIRST = Comparator.comparing(
                    (FedNumber number) -> number.share().abs())
            .reversed()
            .thenComparing(FedNumber::table)
            .thenComparing(FedNumber::row)
            .thenComparing(FedNumber::measure);

    private final Map<Key, Sum> sums = new HashMap<>();
    private long facts;

    void add(NamedCsvRecord fact) {
        facts++;
        sums.computeIfAbsent(Key.of(fact), key -> new Sum())
                .add(fact.getField("unit_code"), fact.getField("unit_name"), Amount.ofYuan(fact.getField("amount")));
    }

    /** The sums beside the consolidated numbers they are part of. */
    Fed in(Path publication) throws IOException {
        List<FedNumber> numbers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            for (NamedCsvRecord line : lines) {
                Sum sum = sums.get(Key.of(line));
                if (sum != null) {
                    numbers.add(number(line, sum));
                }
            }
        }
        numbers.sort(LARGEST_FIRST);
        return new Fed(facts, numbers);
    }

    private static FedNumber number(NamedCsvRecord line, Sum sum) {
        return new FedNumber(
                line.getField("table"),
                line.getField("row"),
                line.getField("name"),
                line.getField("measure"),
                sum.total,
                Amount.ofYuan(line.getField("amount")),
                Amount.ofYuan(line.getField("derived")),
                Integer.parseInt(line.getField("units")),
                sum.units,
                sum.largest());
    }

    private record Key(String table, String row, String measure) {

        private static Key of(NamedCsvRecord line) {
            return new Key(line.getField("table"), line.getField("row"), line.getField("measure"));
        }
    }

    /** The sum under one key, and the units with the largest parts of it. */
    private static final class Sum {

        private static final Comparator<UnitShare> BY_SIZE = Comparator.comparing(
                        (UnitShare share) -> share.amount().abs())
                .thenComparing(Comparator.comparing(UnitShare::unit).reversed());

        private final PriorityQueue<UnitShare> largest = new PriorityQueue<>(BY_SIZE);
        private Amount total = Amount.ZERO;
        private int units;
        private UnitShare last = new UnitShare("", "", Amount.ZERO);

        private void add(String unit, String name, Amount amount) {
            total = total.plus(amount);
            if (units > 0 && last.unit().equals(unit)) {
                last = new UnitShare(unit, name, last.amount().plus(amount));
            } else {
                keepLast();
                last = new UnitShare(unit, name, amount);
                units++;
            }
        }

        private void keepLast() {
            if (units > 0) {
                largest.add(last);
                if (largest.size() > LARGEST) {
                    largest.remove();
                }
            }
        }

        private List<UnitShare> largest() {
            keepLast();
            return largest.stream().sorted(BY_SIZE.reversed()).toList();
        }
    }
}
