package budget.difference;

import budget.base.CodePoints;
import budget.definition.Datasets;
import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The units whose part in the numbers may have changed, numbered in the order of their codes. */
final class ChangedUnits {

    private final ComparedPublication before;
    private final ComparedPublication now;
    private final SortedMap<String, Integer> numbers = new TreeMap<>(CodePoints.ORDER);
    private final List<UnitChange> units = new ArrayList<>();
    private final BitSet changed = new BitSet();

    private ChangedUnits(ComparedPublication before, ComparedPublication now) {
        this.before = before;
        this.now = now;
    }

    static ChangedUnits between(ComparedPublication before, ComparedPublication now) throws IOException {
        ChangedUnits units = new ChangedUnits(before, now);
        units.find();
        return units;
    }

    private void find() throws IOException {
        JobChanges job = JobChanges.between(before.manifest(), now.manifest());
        UnitReasons reasons = UnitReasons.between(before, now, job);
        Map<String, HeadlineAmounts> was = wholes(before);
        Map<String, HeadlineAmounts> is = wholes(now);
        TreeSet<String> codes = new TreeSet<>(CodePoints.ORDER);
        codes.addAll(before.unitCodes());
        codes.addAll(now.unitCodes());
        for (String code : codes) {
            boolean standsOtherwise = standsOtherwise(before.unit(code), now.unit(code));
            if (standsOtherwise || (job.mayChangeFigures() && counts(code))) {
                changed.set(units.size(), standsOtherwise);
                numbers.put(code, units.size());
                units.add(change(
                        code,
                        reasons.of(code),
                        was.getOrDefault(code, HeadlineAmounts.NONE),
                        is.getOrDefault(code, HeadlineAmounts.NONE)));
            }
        }
    }

    private UnitChange change(String code, Reason reason, HeadlineAmounts was, HeadlineAmounts is) {
        Optional<FileState> stood = before.unit(code).leading();
        Optional<FileState> stands = now.unit(code).leading();
        return new UnitChange(
                code,
                stands.or(() -> stood).map(FileState::name).orElse(""),
                stood.orElse(null),
                stands.orElse(null),
                reason,
                Movement.of(was.income(), is.income()),
                Movement.of(was.spending(), is.spending()));
    }

    private static boolean standsOtherwise(UnitState was, UnitState is) {
        return !was.counted().map(FileState::sha256).equals(is.counted().map(FileState::sha256))
                || !was.leading()
                        .map(ChangedUnits::standing)
                        .equals(is.leading().map(ChangedUnits::standing));
    }

    private static List<String> standing(FileState file) {
        return List.of(file.status(), file.sha256());
    }

    private boolean counts(String code) {
        return before.unit(code).counted().isPresent()
                || now.unit(code).counted().isPresent();
    }

    /** Total revenue and expenditure of units, if the publication has columns for them. */
    private static Map<String, HeadlineAmounts> wholes(ComparedPublication publication) throws IOException {
        Map<String, HeadlineAmounts> wholes = new HashMap<>();
        if (!publication.has("by-unit.csv")) {
            return wholes;
        }
        try (CsvReader<NamedCsvRecord> lines = publication.open("by-unit.csv")) {
            for (NamedCsvRecord line : lines) {
                wholes.put(
                        line.getField("unit_code"),
                        new HeadlineAmounts(amount(line, Datasets.INCOME), amount(line, Datasets.SPENDING)));
            }
        }
        return wholes;
    }

    private static Optional<Amount> amount(NamedCsvRecord line, String column) {
        return line.findField(column).filter(yuan -> !yuan.isEmpty()).map(Amount::ofYuan);
    }

    /** Passes on every changed figure of these units, the unit by its number. */
    void eachFact(Receiver receiver) throws IOException {
        TreeSet<String> counting = new TreeSet<>(CodePoints.ORDER);
        numbers.keySet().stream().filter(this::counts).forEach(counting::add);
        ChangedFacts facts = new ChangedFacts(counting, (code, number, was, is) -> {
            int unit = Optional.ofNullable(numbers.get(code)).orElseThrow();
            changed.set(unit);
            receiver.take(unit, number, was, is);
        });
        facts.between(before.facts(), now.facts());
    }

    UnitChange unit(int number) {
        return units.get(number);
    }

    /** The units with another standing, and those with a changed figure. */
    List<UnitChange> changed() {
        return changed.stream().mapToObj(units::get).toList();
    }

    /** Receives a changed figure. */
    @FunctionalInterface
    interface Receiver {
        void take(int unit, NumberKey number, @Nullable Amount before, @Nullable Amount now);
    }
}
