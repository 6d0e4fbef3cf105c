package budget.check;

import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.figures.Rounding;
import budget.lastyear.YearFigure;
import budget.lastyear.YearTables;
import budget.layout.FormLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.published.LastYearPublication;
import budget.published.PublishedTable;
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
    private final UnitRegister register;

    private LastYear(UnitRegister register) {
        this.register = register;
    }

    public static LastYear of(JobDefinition job) {
        try {
            return of(job, LastYearPublication.folder(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a publication, or of an edition for the public. */
    public static LastYear of(JobDefinition job, Optional<Path> publication) throws IOException {
        LastYear lastYear = new LastYear(job.register());
        if (publication.isPresent() && new CrossValidator(job).needsLastYear()) {
            lastYear.read(publication.get(), job);
        }
        return lastYear;
    }

    private void read(Path publication, JobDefinition job) throws IOException {
        YearTables names = new YearTables(job, List.of());
        try (CsvReader<NamedCsvRecord> facts = PublishedTable.open(publication, "facts.csv")) {
            for (NamedCsvRecord fact : facts) {
                tables.add(fact.getField("table"));
                byUnit.computeIfAbsent(fact.getField("unit_code"), ignored -> new ArrayList<>())
                        .add(stated(fact, job, names));
            }
        }
    }

    private static Stated stated(NamedCsvRecord fact, JobDefinition job, YearTables names) {
        AmountUnit unit = AmountUnit.printedAs(fact.getField("money_unit")).orElse(AmountUnit.YUAN);
        Amount amount = Amount.ofYuan(fact.getField("amount"));
        String table = fact.getField("table");
        int decimals = Integer.parseInt(fact.getField("decimals"));
        int usual = job.form(table)
                .map(FormLayout::money)
                .map(FormLayout.Money::decimals)
                .orElse(2);
        long half = Rounding.half(amount.fen(), decimals, usual, unit);
        YearFigure named =
                names.named(new YearFigure(table, fact.getField("row"), "", fact.getField("measure"), amount));
        return new Stated(table, named.row(), named.measure(), amount.fen(), half);
    }

    /** The figures of the unit, or of those it was merged of; none where the publication has none of them. */
    public Optional<Published> of(String unitCode) {
        List<Stated> figures = register.codesBefore(unitCode).stream()
                .flatMap(code -> byUnit.getOrDefault(code, List.of()).stream())
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(new Published(figures, tables));
    }
}
