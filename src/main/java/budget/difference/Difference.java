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
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/** What changed from one publication to another: units, and numbers down to the units that changed them. */
public final class Difference {

    private final String before;
    private final String now;
    private final ChangedNumbers numbers = new ChangedNumbers();
    private final ChangedUnits units;
    private final Totals totals;

    private Difference(Path before, Path now, Datasets.Headline headline) throws IOException {
        this.before = name(before);
        this.now = name(now);
        HeadlineAmounts is = readNumbers(now, new HeadlineTotal(headline), numbers::addNow);
        HeadlineAmounts was = readNumbers(before, new HeadlineTotal(headline), numbers::addBefore);
        this.totals = Totals.of(was, is);
        numbers.keepChanged();
        this.units = ChangedUnits.between(ComparedPublication.open(before), ComparedPublication.open(now));
        units.eachFact(numbers::addUnit);
    }

    /**
     * Compares two publications.
     *
     * @param headline which of their numbers are total revenue and expenditure
     */
    public static Difference between(Path before, Path now, Datasets.Headline headline) throws IOException {
        try {
            return new Difference(before, now, headline);
        } catch (NoSuchFileException e) {
            throw new NotComparableException(e.getFile(), e);
        } catch (CsvParseException | NoSuchElementException | NumberFormatException | ArithmeticException e) {
            throw new NotComparableException(before + ", " + now + ": " + e.getMessage(), e);
        }
    }

    private static String name(Path publication) {
        return String.valueOf(publication.toAbsolutePath().normalize().getFileName());
    }

    private static HeadlineAmounts readNumbers(Path publication, HeadlineTotal total, NumberReceiver numbers)
            throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            for (NamedCsvRecord line : lines) {
                NumberKey key = new NumberKey(line.getField("table"), line.getField("row"), line.getField("measure"));
                Amount amount = Amount.ofYuan(line.getField("amount"));
                numbers.take(key, line.getField("name"), amount, Amount.ofYuan(line.getField("derived")));
                total.take(key.table(), key.row(), key.measure(), amount);
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
    public void eachNumber(Consumer<NumberChange> receiver) {
        numbers.each(units::unit, receiver);
    }

    @FunctionalInterface
    private interface NumberReceiver {
        void take(NumberKey key, String name, Amount amount, Amount derived);
    }

    /** Total revenue and expenditure, before and now; none where no unit states it. */
    public record Totals(Movement income, Movement spending) {

        private static Totals of(HeadlineAmounts before, HeadlineAmounts now) {
            return new Totals(
                    Movement.of(before.income(), now.income()), Movement.of(before.spending(), now.spending()));
        }
    }
}
