package budget.difference;

import budget.definition.Datasets;
import budget.definition.HeadlineTotal;
import budget.definition.JobDefinition;
import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.published.PublishedFacts;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** What changed from one publication to another: units, and numbers down to the units that changed them. */
public final class Difference {

    private final String before;
    private final String now;
    private final ChangedNumbers numbers = new ChangedNumbers();
    private final List<UnitChange> changedUnits;
    private final IntFunction<UnitChange> units;
    private final Totals totals;
    private final Optional<Years> years;

    private Difference(PublishedFacts before, PublishedFacts now, Datasets.Headline headline, Optional<Years> years)
            throws IOException {
        this.before = name(before.publication());
        this.now = name(now.publication());
        this.years = years;
        HeadlineAmounts is = readNumbers(now.publication(), new HeadlineTotal(headline), numbers::addNow);
        HeadlineAmounts was = readNumbers(before.publication(), new HeadlineTotal(headline), numbers::addBefore);
        this.totals = Totals.of(was, is);
        numbers.keepChanged();
        ChangedUnits all = ChangedUnits.between(ComparedPublication.open(before), ComparedPublication.open(now));
        all.eachFact(numbers::addUnit);
        this.changedUnits = all.changed();
        this.units = all::unit;
    }

    /** Of two years, the earlier one under the codes and units of the later one. */
    private Difference(Path before, Path now, JobDefinition job, Years years) throws IOException {
        this.before = name(before);
        this.now = name(now);
        this.years = Optional.of(years);
        ComparedYears compared = new ComparedYears(before, now, job, numbers);
        this.changedUnits = compared.compare();
        this.units = changedUnits::get;
        this.totals = new Totals(compared.income(), compared.spending());
    }

    /** Compares two publications, by the changes of codes and units where a job's fiscal year follows the earlier one's. */
    public static Difference between(Path before, Path now, JobDefinition job) throws IOException {
        return between(PublishedFacts.of(before), PublishedFacts.of(now), job);
    }

    /** The same of publications of which it may be known where the figures of each unit are. */
    public static Difference between(PublishedFacts was, PublishedFacts is, JobDefinition job) throws IOException {
        Path before = was.publication();
        Path now = is.publication();
        return comparable(before, now, () -> {
            Years years = Years.of(before, now, job.settings().fiscalYear().getValue());
            return years.isComparable()
                    ? new Difference(before, now, job, years)
                    : new Difference(was, is, job.datasets().headline(), Optional.of(years));
        });
    }

    /**
     * Compares two publications.
     *
     * @param headline which of their numbers are total revenue and expenditure
     */
    public static Difference between(Path before, Path now, Datasets.Headline headline) throws IOException {
        return comparable(
                before,
                now,
                () -> new Difference(PublishedFacts.of(before), PublishedFacts.of(now), headline, Optional.empty()));
    }

    private static Difference comparable(Path before, Path now, Comparison comparison) throws IOException {
        try {
            return comparison.make();
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
        return changedUnits;
    }

    /** The fiscal years, where they are two. */
    public Optional<Years> years() {
        return years.filter(Years::areTwo);
    }

    public Totals totals() {
        return totals;
    }

    /** Passes on the changed numbers: by table, row, measure. */
    public void eachNumber(Consumer<NumberChange> receiver) {
        numbers.each(units, receiver);
    }

    @FunctionalInterface
    private interface Comparison {
        Difference make() throws IOException;
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
