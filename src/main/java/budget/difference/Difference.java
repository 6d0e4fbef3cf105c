package budget.difference;

import budget.definition.Datasets;
import budget.definition.HeadlineTotal;
import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.publish.PublishedTable;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What changed from one publication to another: units, and numbers down to the units that changed them. It holds the units in
 * memory; of the numbers, however many there are, only a part.
 */
public final class Difference implements Closeable {

    private final String before;
    private final String now;
    private final EntrySort entries;
    private final Places places = new Places();
    private final ChangedUnits units;
    private final Totals totals;

    private Difference(Path before, Path now, Datasets.Headline headline, Path scratch) throws IOException {
        this.before = name(before);
        this.now = name(now);
        this.entries = new EntrySort(scratch);
        try {
            HeadlineAmounts standing = readNumbers(now, Entry.NOW, new HeadlineTotal(headline));
            this.totals = Totals.of(readNumbers(before, Entry.BEFORE, new HeadlineTotal(headline)), standing);
            this.units = ChangedUnits.between(ComparedPublication.open(before), ComparedPublication.open(now));
            this.units.eachFact((unit, number, was, is) -> entries.add(
                    new Entry(places.of(number.table(), number.row(), number.measure()), unit, "", was, is)));
        } catch (IOException | RuntimeException e) {
            entries.close();
            throw e;
        }
    }

    /**
     * Compares two publications; the caller closes the difference.
     *
     * @param headline which of their numbers are total revenue and expenditure
     * @param scratch the folder for its sorted files while it is open
     */
    public static Difference between(Path before, Path now, Datasets.Headline headline, Path scratch)
            throws IOException {
        try {
            return new Difference(before, now, headline, scratch);
        } catch (NoSuchFileException e) {
            throw new NotComparableException(e.getFile(), e);
        } catch (CsvParseException | NoSuchElementException | NumberFormatException | ArithmeticException e) {
            throw new NotComparableException(before + ", " + now + ": " + e.getMessage(), e);
        }
    }

    private static String name(Path publication) {
        return String.valueOf(publication.toAbsolutePath().normalize().getFileName());
    }

    private HeadlineAmounts readNumbers(Path publication, int part, HeadlineTotal total) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            for (NamedCsvRecord line : lines) {
                Amount amount = Amount.ofYuan(line.getField("amount"));
                entries.add(new Entry(
                        places.of(line.getField("table"), line.getField("row"), line.getField("measure")),
                        part,
                        line.getField("name"),
                        amount,
                        Amount.ofYuan(line.getField("derived"))));
                total.take(line.getField("table"), line.getField("row"), line.getField("measure"), amount);
            }
        }
        return total.amounts();
    }

    /** The name of the publication compared with. */
    public String before() {
        return before;
    }

    public String now() {
        return now;
    }

    /** The units with another standing or changed figures, in the order of their codes. */
    public List<UnitChange> units() {
        return units.changed();
    }

    public Totals totals() {
        return totals;
    }

    /** Passes on the changed numbers: by table, row, measure. */
    public void eachNumber(Consumer<NumberChange> receiver) throws IOException {
        Said said = new Said();
        entries.each(entry -> {
            if (!said.isOf(entry)) {
                said.number().ifPresent(receiver);
                said.begin(entry);
            }
            said.take(entry);
        });
        said.number().ifPresent(receiver);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    /** Total revenue and expenditure, before and now; none where no unit states it. */
    public record Totals(Movement income, Movement spending) {

        private static Totals of(HeadlineAmounts before, HeadlineAmounts now) {
            return new Totals(
                    Movement.of(before.income(), now.income()), Movement.of(before.spending(), now.spending()));
        }
    }

    /** Collects the entries of one number. */
    private final class Said {

        private final List<Share> shares = new ArrayList<>();
        private Entry.@org.jspecify.annotations.Nullable Place place;
        private String name = "";
        private Movement amount = Movement.NONE;
        private Movement derived = Movement.NONE;

        boolean isOf(Entry entry) {
            return entry.place().equals(place);
        }

        void begin(Entry entry) {
            place = entry.place();
            shares.clear();
            name = "";
            amount = Movement.NONE;
            derived = Movement.NONE;
        }

        void take(Entry entry) {
            switch (entry.part()) {
                case Entry.BEFORE -> {
                    name = entry.name();
                    amount = new Movement(entry.first(), null);
                    derived = new Movement(entry.second(), null);
                }
                case Entry.NOW -> {
                    name = entry.name();
                    amount = new Movement(amount.before(), entry.first());
                    derived = new Movement(derived.before(), entry.second());
                }
                default -> shares.add(new Share(units.unit(entry.part()), entry.first(), entry.second()));
            }
        }

        Optional<NumberChange> number() {
            return place == null || amount.change().isZero()
                    ? Optional.empty()
                    : Optional.of(new NumberChange(places.key(place), name, amount, derived, shares));
        }
    }

    /** Numbers tables and measures in the order in which they are first met. */
    private static final class Places {

        private final List<String> tables = new ArrayList<>();
        private final List<List<String>> measures = new ArrayList<>();
        private final Map<String, Integer> tableNumbers = new HashMap<>();
        private final List<Map<String, Integer>> measureNumbers = new ArrayList<>();

        Entry.Place of(String table, String row, String measure) {
            int number = tableNumbers.computeIfAbsent(table, this::addTable);
            int column = measureNumbers.get(number).computeIfAbsent(measure, name -> add(measures.get(number), name));
            return new Entry.Place(number, row, column);
        }

        private int addTable(String table) {
            measures.add(new ArrayList<>());
            measureNumbers.add(new HashMap<>());
            return add(tables, table);
        }

        private static int add(List<String> names, String name) {
            names.add(name);
            return names.size() - 1;
        }

        NumberKey key(Entry.Place place) {
            return new NumberKey(
                    tables.get(place.table()),
                    place.row(),
                    measures.get(place.table()).get(place.measure()));
        }
    }
}
