package budget.check;

import budget.definition.JobDefinition;
import budget.figures.Rounding;
import budget.layout.FormLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.publish.OutputFolder;
import budget.publish.PublishedTable;
import budget.validate.CrossValidator;
import budget.validate.OtherFigures.Published;
import budget.validate.OtherFigures.Stated;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of the last year's publication by unit, where the job names one and some rule reads it. */
public final class LastYear {

    private final Map<String, List<Stated>> byUnit = new HashMap<>();
    private final Set<String> tables = new HashSet<>();

    private LastYear() {}

    public static LastYear of(JobDefinition job) {
        LastYear lastYear = new LastYear();
        Optional<String> folder = job.settings().folders().lastYear();
        if (folder.isPresent() && new CrossValidator(job).needsLastYear()) {
            try {
                Optional<Path> publication = new OutputFolder(Path.of(folder.get())).current();
                if (publication.isPresent()) {
                    lastYear.read(publication.get(), job);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lastYear;
    }

    private void read(Path publication, JobDefinition job) throws IOException {
        try (CsvReader<NamedCsvRecord> facts = PublishedTable.open(publication, "facts.csv")) {
            for (NamedCsvRecord fact : facts) {
                tables.add(fact.getField("table"));
                byUnit.computeIfAbsent(fact.getField("unit_code"), ignored -> new ArrayList<>())
                        .add(stated(fact, job));
            }
        }
    }

    private static Stated stated(NamedCsvRecord fact, JobDefinition job) {
        AmountUnit unit = AmountUnit.printedAs(fact.getField("money_unit")).orElse(AmountUnit.YUAN);
        Amount amount = Amount.ofYuan(fact.getField("amount"));
        String table = fact.getField("table");
        int decimals = Integer.parseInt(fact.getField("decimals"));
        int usual = job.form(table)
                .map(FormLayout::money)
                .map(FormLayout.Money::decimals)
                .orElse(2);
        long half = Rounding.half(amount, decimals, usual, unit);
        return new Stated(table, fact.getField("row"), fact.getField("measure"), amount.fen(), half);
    }

    /** The unit's figures; none where the publication does not have it. */
    public Optional<Published> of(String unitCode) {
        return Optional.ofNullable(byUnit.get(unitCode)).map(figures -> new Published(figures, tables));
    }
}
