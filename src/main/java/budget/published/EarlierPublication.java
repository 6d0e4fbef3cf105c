package budget.published;

import budget.model.Amount;
import budget.submission.CountedFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data of a publication that a later round is compared with; a missing table has none. */
public final class EarlierPublication {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final Path folder;
    private final PublishedFacts facts;
    private final PublishedManifest manifest;
    private @Nullable List<CountedFile> counted;
    private @Nullable Map<String, String> bytes;
    private @Nullable Map<String, Largest> totals;

    private EarlierPublication(PublishedFacts facts, PublishedManifest manifest) {
        this.facts = facts;
        this.folder = facts.publication();
        this.manifest = manifest;
    }

    /** The current publication in an output folder, if it is one of this job. */
    public static Optional<EarlierPublication> standing(Path output, String job) throws IOException {
        return standing(output).filter(publication -> publication.manifest.job().equals(job));
    }

    /** The current publication in an output folder. */
    public static Optional<EarlierPublication> standing(Path output) throws IOException {
        Optional<Path> current = new OutputFolder(output).current();
        return current.isEmpty()
                ? Optional.empty()
                : PublishedManifest.of(current.get())
                        .map(made -> new EarlierPublication(PublishedFacts.of(current.get()), made));
    }

    /** The same where it is known in which places its facts are. */
    public EarlierPublication with(List<PublishedFacts.Place> places) {
        return new EarlierPublication(PublishedFacts.of(folder, places), manifest);
    }

    /** Its name, such as {@code 2023-02-01-1}. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The intake in which the bytes of an input were first received under this path; 1 where it is not stated. */
    public int firstSeen(CountedFile file) {
        return manifest.inputs().stream()
                .filter(input ->
                        input.path().equals(file.path()) && input.sha256().equals(file.sha256()))
                .mapToInt(PublishedManifest.Input::firstSeen)
                .findFirst()
                .orElse(1);
    }

    /** The files that count in it. */
    public List<CountedFile> counted() throws IOException {
        if (counted == null) {
            List<CountedFile> files = new ArrayList<>();
            each("units.csv", unit -> {
                if (unit.getField("counted").equals("yes")) {
                    files.add(new CountedFile(
                            unit.getField("unit_code"),
                            unit.getField("unit_name"),
                            unit.getField("file"),
                            unit.getField("sha256")));
                }
            });
            counted = List.copyOf(files);
        }
        return counted;
    }

    /** The SHA-256 of the file that counts for a unit in it. */
    public Optional<String> bytes(String unit) throws IOException {
        if (bytes == null) {
            bytes = counted().stream()
                    .collect(Collectors.toMap(CountedFile::unitCode, CountedFile::sha256, (one, last) -> last));
        }
        return Optional.ofNullable(bytes.get(unit));
    }

    /** The total of a unit as {@link budget.submission.Scale} takes it: the largest amount that two of its figures reach. */
    public Optional<Amount> total(String unit) throws IOException {
        if (facts.arePlacesKnown()) {
            return totalAlone(unit);
        }
        if (totals == null) {
            Map<String, Largest> largest = new HashMap<>();
            each(
                    "facts.csv",
                    fact -> largest.computeIfAbsent(fact.getField("unit_code"), code -> new Largest())
                            .add(Amount.ofYuan(fact.getField("amount"))));
            totals = largest;
        }
        return Optional.ofNullable(totals.get(unit)).map(Largest::total);
    }

    private Optional<Amount> totalAlone(String unit) throws IOException {
        List<Amount> amounts = new ArrayList<>();
        try (PublishedFacts.Cursor cursor = facts.open()) {
            cursor.each(unit, (table, row, measure, amount) -> amounts.add(amount));
        } catch (CsvParseException | NumberFormatException | ArithmeticException e) {
            LOG.warn("publication={} unread={} reason=\"nothing can be compared with it\"", folder, "facts.csv");
        }
        Largest largest = new Largest();
        amounts.forEach(largest::add);
        return amounts.isEmpty() ? Optional.empty() : Optional.of(largest.total());
    }

    /** The largest amount that all counting units state together. */
    public Amount largest() throws IOException {
        Largest largest = new Largest();
        each("consolidated.csv", line -> largest.add(Amount.ofYuan(line.getField("amount"))));
        return largest.first;
    }

    private void each(String table, Receiver receiver) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(folder, table)) {
            for (NamedCsvRecord line : lines) {
                receiver.take(line);
            }
        } catch (NoSuchFileException
                | CsvParseException
                | NoSuchElementException
                | IllegalArgumentException
                | ArithmeticException e) {
            LOG.warn("publication={} unread={} reason=\"nothing can be compared with it\"", folder, table);
        }
    }

    /** The two largest of some amounts, without their signs. */
    public static final class Largest {

        private Amount first = Amount.ZERO;
        private Amount second = Amount.ZERO;

        public void add(Amount signed) {
            Amount amount = signed.abs();
            if (amount.compareTo(first) > 0) {
                second = first;
                first = amount;
            } else if (amount.compareTo(second) > 0) {
                second = amount;
            }
        }

        public Amount first() {
            return first;
        }

        private Amount total() {
            return second.isZero() ? first : second;
        }
    }

    @FunctionalInterface
    private interface Receiver {
        void take(NamedCsvRecord line);
    }
}
