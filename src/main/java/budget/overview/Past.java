package budget.overview;

import budget.definition.Datasets;
import budget.model.Amount;
import budget.publish.PublishedTable;
import budget.service.PublishedUnits;
import budget.service.PublishedUnits.Line;
import budget.submission.UnitPlaces;
import budget.submission.UnitPlaces.Place;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier publication states in figures.
 *
 * @param counted the codes of the units whose money is in its totals
 * @param findings how many findings were open
 * @param blocking how many of them had to be corrected
 */
record Past(
        String name,
        PublishedUnits units,
        Set<String> counted,
        Optional<Amount> income,
        Optional<Amount> spending,
        long findings,
        long blocking) {

    /** Where the expected units were. */
    UnitPlaces<Line> places() {
        return units.places();
    }

    static Past of(Path publication) throws IOException {
        PublishedUnits units = PublishedUnits.of(publication);
        Set<String> counted = new HashSet<>();
        units.places().in(Place.COUNTED).forEach(line -> counted.add(line.code()));
        units.places().in(Place.COVERED).forEach(line -> counted.add(line.code()));
        return new Past(
                String.valueOf(publication.getFileName()),
                units,
                counted,
                sum(publication, Datasets.INCOME),
                sum(publication, Datasets.SPENDING),
                units.open("blocking") + units.open("advisory") + units.open("notes"),
                units.open("blocking"));
    }

    /** The sum of a column over the counted units; none where the job does not define it, or a unit's amount is unknown. */
    private static Optional<Amount> sum(Path publication, String column) throws IOException {
        if (!PublishedTable.has(publication, "by-unit.csv")) {
            return Optional.empty();
        }
        Amount sum = Amount.ZERO;
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "by-unit.csv")) {
            for (NamedCsvRecord line : lines) {
                String amount = line.findField(column).orElse("");
                if (amount.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(Amount.ofYuan(amount));
            }
        }
        return Optional.of(sum);
    }
}
