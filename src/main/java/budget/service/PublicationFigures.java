package budget.service;

import budget.definition.Datasets;
import budget.model.Amount;
import budget.published.PublishedTable;
import budget.service.PublishedUnits.Line;
import budget.submission.UnitPlaces;
import budget.submission.UnitPlaces.Place;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a publication states in figures.
 *
 * @param name of its folder
 * @param counted the units whose money is in its totals, their names by their codes
 * @param income the sum over the counted units; none where the job does not define it, or a unit's amount is unknown
 * @param findings how many findings were open
 * @param blocking how many of them had to be corrected
 */
public record PublicationFigures(
        String name,
        PublishedUnits units,
        Map<String, String> counted,
        Optional<Amount> income,
        Optional<Amount> spending,
        long findings,
        long blocking) {

    /** Where the expected units were. */
    public UnitPlaces<Line> places() {
        return units.places();
    }

    public static PublicationFigures of(Path publication) throws IOException {
        PublishedUnits units = PublishedUnits.of(publication);
        Map<String, String> counted = new LinkedHashMap<>();
        units.places().in(Place.COUNTED).forEach(line -> counted.put(line.code(), line.name()));
        units.places().in(Place.COVERED).forEach(line -> counted.put(line.code(), line.name()));
        return new PublicationFigures(
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
