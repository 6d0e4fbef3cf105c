package budget.edition;

import budget.definition.JobDefinition;
import budget.disclosure.Bounds;
import budget.disclosure.FigureKey;
import budget.disclosure.Margin;
import budget.disclosure.PublicUnit.Why;
import budget.model.Amount;
import budget.published.OutputFolder;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attack on an edition for the public finds.
 *
 * @param open how many figures of the units concerned are published
 * @param figures those left out
 * @param isLogged whether the bureau's log was there, so that it is known what is withheld
 */
public record AttackResult(long open, List<Figure> figures, boolean isLogged) {

    public AttackResult {
        figures = List.copyOf(figures);
    }

    /** Whether a folder holds an edition, or a publication with one. */
    public static boolean isEdition(Path folder) {
        return PublishedTable.isThere(OutputFolder.edition(folder));
    }

    /**
     * Attacks an edition.
     *
     * @param folder of the edition, or of the publication with it and the log that is not public
     */
    public static AttackResult of(
            Path folder, JobDefinition job, List<Path> before, Optional<Path> lastYear, PublicDocuments documents)
            throws IOException {
        Margin margin = new Margin(job.settings().policy().disclosureMargin());
        PublicAttack attack = new PublicAttack(
                OutputFolder.edition(folder),
                job,
                before.stream().map(OutputFolder::edition).toList(),
                lastYear.map(OutputFolder::edition),
                documents);
        Path log = folder.resolve(DisclosureLog.FILE);
        boolean isLogged = Files.isRegularFile(log);
        Map<String, NamedCsvRecord> logged = isLogged ? logged(log) : Map.of();
        List<Figure> figures = new ArrayList<>();
        for (PublicAttack.Found found : attack.found()) {
            NamedCsvRecord line = logged.get(key(found.unit(), found.key()));
            Amount amount = line == null ? null : Amount.ofYuan(line.getField("amount"));
            boolean isWithheld = line == null || line.getField("why").equals(Why.WITHHELD.code());
            figures.add(new Figure(
                    found.unit(),
                    found.key(),
                    found.bounds(),
                    amount,
                    state(found.bounds(), amount, isWithheld, margin)));
        }
        return new AttackResult(attack.open(), figures, isLogged);
    }

    private static Map<String, NamedCsvRecord> logged(Path log) throws IOException {
        Map<String, NamedCsvRecord> lines = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(log)) {
            for (NamedCsvRecord line : reader) {
                if (!line.getField("amount").isEmpty()) {
                    FigureKey key =
                            new FigureKey(line.getField("table"), line.getField("row"), line.getField("measure"));
                    lines.put(key(line.getField("unit_code"), key), line);
                }
            }
        }
        return lines;
    }

    private static String key(String unit, FigureKey figure) {
        return String.join("\n", unit, figure.form(), figure.row(), figure.measure());
    }

    private static State state(Bounds bounds, @Nullable Amount amount, boolean isWithheld, Margin margin) {
        boolean isKnown =
                (amount == null || !isWithheld) ? margin.isDisclosed(bounds) : margin.isDisclosed(bounds, amount.fen());
        boolean isNothing = amount == null ? bounds.greatest().orElse(1) == 0 : amount.isZero();
        if (!isKnown) {
            return State.PROTECTED;
        }
        return isWithheld && !isNothing ? State.DISCLOSED : State.OPEN;
    }

    /** The figures in a state. */
    public List<Figure> in(State state) {
        return figures.stream().filter(figure -> figure.state == state).toList();
    }

    /**
     * A figure that is left out.
     *
     * @param unit the unit's code
     * @param amount its true amount, where the log tells it
     */
    public record Figure(
            String unit,
            FigureKey key,
            Bounds bounds,
            @Nullable Amount amount,
            State state) {}

    /** What a reader knows of a figure that is left out. */
    public enum State {
        /** It, or nearly it, and it is withheld, or the log does not say that it is not. */
        DISCLOSED,
        /** Too little. */
        PROTECTED,
        /** It, or nearly it; nothing in it is withheld. */
        OPEN;

        /** Its word in files for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
