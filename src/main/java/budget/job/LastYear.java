package budget.job;

import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.publish.OutputFolder;
import budget.rule.Interval;
import budget.validate.CrossValidator;
import budget.validate.OtherFigures.Stated;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of the last year's publication by unit, where the job names one and some rule reads it. */
final class LastYear {

    private final Map<String, List<Stated>> byUnit;

    private LastYear(Map<String, List<Stated>> byUnit) {
        this.byUnit = byUnit;
    }

    static LastYear of(JobDefinition job) {
        Optional<String> folder = job.settings().folders().lastYear();
        if (folder.isEmpty() || !new CrossValidator(job).needsLastYear()) {
            return new LastYear(Map.of());
        }
        try {
            Optional<Path> publication = new OutputFolder(Path.of(folder.get())).current();
            return new LastYear(publication.isEmpty() ? Map.of() : facts(publication.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Stated>> facts(Path publication) throws IOException {
        Map<String, List<Stated>> byUnit = new HashMap<>();
        try (CsvReader<NamedCsvRecord> facts =
                CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve("facts.csv"))) {
            for (NamedCsvRecord fact : facts) {
                byUnit.computeIfAbsent(fact.getField("unit_code"), ignored -> new ArrayList<>())
                        .add(stated(fact));
            }
        }
        return byUnit;
    }

    private static Stated stated(NamedCsvRecord fact) {
        AmountUnit unit = AmountUnit.printedAs(fact.getField("money_unit")).orElse(AmountUnit.YUAN);
        long half = Interval.half(Integer.parseInt(fact.getField("decimals")), unit);
        return new Stated(
                fact.getField("table"),
                fact.getField("row"),
                fact.getField("measure"),
                Amount.ofYuan(fact.getField("amount")).fen(),
                half);
    }

    Optional<List<Stated>> of(String unitCode) {
        return Optional.ofNullable(byUnit.get(unitCode));
    }
}
