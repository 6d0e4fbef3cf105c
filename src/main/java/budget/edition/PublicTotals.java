package budget.edition;

import budget.disclosure.FigureKey;
import budget.disclosure.Relation;
import budget.disclosure.Relation.Term;
import budget.model.Amount;
import budget.published.PublishedTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The sums of all units that an edition publishes although a part of them is left out, and what each says of that part. */
final class PublicTotals {

    private final Map<String, PublicSystem> systems;
    private final Map<String, Integer> first;
    private final Map<FigureKey, Total> totals = new HashMap<>();

    /**
     * Reads the sums of an edition.
     *
     * @param lastYear the edition of the year before, from whose sums a published change leads to this year's
     * @param first the number of each unit's first cell
     */
    PublicTotals(Path edition, Optional<Path> lastYear, Map<String, PublicSystem> systems, Map<String, Integer> first)
            throws IOException {
        this.systems = systems;
        this.first = first;
        each(edition, "consolidated.csv", line -> {
            FigureKey key = key(line);
            if (isUnknown(key)) {
                totals.put(key, new Total(amount(line, "amount"), amount(line, "derived"), units(line)));
            }
        });
        readChanges(edition, lastYear);
        totals.values().removeIf(total -> total.amount.isEmpty());
        if (!totals.isEmpty()) {
            each(edition, "facts.csv", line -> {
                Total total = totals.get(key(line));
                if (total != null && !systems.containsKey(line.getField("unit_code"))) {
                    total.others = total.others.plus(Amount.ofYuan(line.getField("amount")));
                }
            });
        }
    }

    private static void each(Path edition, String file, Consumer<NamedCsvRecord> receiver) throws IOException {
        if (PublishedTable.has(edition, file)) {
            try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(edition, file)) {
                lines.forEach(receiver);
            }
        }
    }

    private static FigureKey key(NamedCsvRecord line) {
        return new FigureKey(line.getField("table"), line.getField("row"), line.getField("measure"));
    }

    private static Optional<Amount> amount(NamedCsvRecord line, String column) {
        return line.findField(column).filter(text -> !text.isEmpty()).map(Amount::ofYuan);
    }

    private static int units(NamedCsvRecord line) {
        return line.findField("units")
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .orElse(-1);
    }

    private boolean isUnknown(FigureKey key) {
        return systems.values().stream()
                .anyMatch(system -> system.system().filled(key).stream()
                        .anyMatch(cell -> system.system().unknown().get(cell)));
    }

    /** This year's sum is last year's, as this edition or that of last year has it, and the change. */
    private void readChanges(Path edition, Optional<Path> lastYear) throws IOException {
        Map<FigureKey, Amount> before = new HashMap<>();
        if (lastYear.isPresent()) {
            each(
                    lastYear.get(),
                    "consolidated.csv",
                    line -> amount(line, "amount").ifPresent(amount -> before.put(key(line), amount)));
        }
        each(edition, "year-on-year.csv", line -> {
            Total total = totals.get(key(line));
            if (total != null && total.amount.isEmpty()) {
                Optional<Amount> was = amount(line, "comparable").or(() -> Optional.ofNullable(before.get(key(line))));
                total.amount = amount(line, "this_year")
                        .or(() -> was.flatMap(then -> amount(line, "change").map(then::plus)));
            }
        });
    }

    /** What the sums say. */
    List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        totals.forEach((key, total) -> {
            List<Term> stated = new ArrayList<>();
            List<Term> filled = new ArrayList<>();
            systems.forEach((unit, system) -> {
                int offset = first.getOrDefault(unit, 0);
                system.system().cells(key).forEach(cell -> stated.add(new Term(offset + cell, 1)));
                system.system().filled(key).forEach(cell -> filled.add(new Term(offset + cell, 1)));
            });
            Amount amount = total.amount.orElseThrow();
            total.derived.ifPresent(derived -> relations.add(new Relation(
                    stated, amount.minus(derived).minus(total.others).fen(), true)));
            if (total.units == filled.size()) {
                relations.add(new Relation(filled, amount.fen(), true));
            }
        });
        return relations;
    }

    /** A sum, its derived part, how many units have a part in it, and what the units state that leave nothing out. */
    private static final class Total {

        private Optional<Amount> amount;
        private final Optional<Amount> derived;
        private final int units;
        private Amount others = Amount.ZERO;

        private Total(Optional<Amount> amount, Optional<Amount> derived, int units) {
            this.amount = amount;
            this.derived = derived;
            this.units = units;
        }
    }
}
