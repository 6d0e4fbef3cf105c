package budget.difference;

import budget.base.CodePoints;
import budget.definition.HeadlineTotal;
import budget.definition.JobDefinition;
import budget.difference.UnitChange.Movement;
import budget.lastyear.Basis;
import budget.lastyear.YearFigure;
import budget.lastyear.YearLine;
import budget.lastyear.YearTables;
import budget.model.Amount;
import budget.published.LastYearPublication;
import budget.published.PublishedFacts;
import budget.published.PublishedTable;
import budget.published.UnitBlocks;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares a publication with one of the year before under the later year's codes and units. Rows that are not comparable are
 * left out; a group of codes is one row.
 */
final class ComparedYears {

    private final Path before;
    private final Path now;
    private final JobDefinition job;
    private final ChangedNumbers numbers;
    private final List<UnitChange> units = new ArrayList<>();
    private final HeadlineTotal was;
    private final HeadlineTotal is;

    ComparedYears(Path before, Path now, JobDefinition job, ChangedNumbers numbers) {
        this.before = before;
        this.now = now;
        this.job = job;
        this.numbers = numbers;
        this.was = new HeadlineTotal(job.datasets().headline());
        this.is = new HeadlineTotal(job.datasets().headline());
    }

    /** Adds the numbers, then the parts of units in them; returns the units with changed figures. */
    List<UnitChange> compare() throws IOException {
        try (LastYearPublication lastYear = LastYearPublication.open(before, job)) {
            compareNumbers(lastYear.tables());
            numbers.keepChanged();
            compareUnits(lastYear);
        }
        return units;
    }

    Movement income() {
        return Movement.of(was.amounts().income(), is.amounts().income());
    }

    Movement spending() {
        return Movement.of(was.amounts().spending(), is.amounts().spending());
    }

    private void compareNumbers(YearTables tables) throws IOException {
        List<YearLine> derived = compared(tables, figures(before, "derived"), figures(now, "derived"), true);
        Map<NumberKey, YearLine> parts =
                derived.stream().collect(Collectors.toMap(ComparedYears::key, line -> line, (one, other) -> one));
        for (YearLine line : compared(tables, figures(before, "amount"), figures(now, "amount"), true)) {
            YearLine part = Objects.requireNonNull(parts.get(key(line)));
            take(line, was, is);
            line.thisYear()
                    .ifPresent(amount -> numbers.addNow(
                            key(line), line.name(), amount, part.thisYear().orElse(Amount.ZERO)));
            line.comparable()
                    .ifPresent(amount -> numbers.addBefore(
                            key(line), line.name(), amount, part.comparable().orElse(Amount.ZERO)));
        }
    }

    private static void take(YearLine line, HeadlineTotal was, HeadlineTotal is) {
        line.comparable().ifPresent(amount -> was.take(line.table(), line.row(), line.measure(), amount));
        line.thisYear().ifPresent(amount -> is.take(line.table(), line.row(), line.measure(), amount));
    }

    private static List<YearFigure> figures(Path publication, String column) throws IOException {
        List<YearFigure> figures = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            lines.forEach(line -> figures.add(figure(line, line.getField("name"), column)));
        }
        return figures;
    }

    private static YearFigure figure(NamedCsvRecord line, String name, String column) {
        return new YearFigure(
                line.getField("table"),
                line.getField("row"),
                name,
                line.getField("measure"),
                Amount.ofYuan(line.getField(column)));
    }

    /** The comparable lines of all tables. */
    private static List<YearLine> compared(
            YearTables tables, List<YearFigure> before, List<YearFigure> now, boolean isKnown) {
        Map<String, List<YearFigure>> was =
                byTable(before.stream().map(tables::named).toList());
        Map<String, List<YearFigure>> is = byTable(now);
        Set<String> all = new LinkedHashSet<>(is.keySet());
        all.addAll(was.keySet());
        return all.stream()
                .flatMap(table -> tables
                        .compare(table, was.getOrDefault(table, List.of()), is.getOrDefault(table, List.of()), isKnown)
                        .stream())
                .filter(line -> line.basis() != Basis.NOT_COMPARABLE)
                .toList();
    }

    private static Map<String, List<YearFigure>> byTable(List<YearFigure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(YearFigure::table, LinkedHashMap::new, Collectors.toList()));
    }

    private static NumberKey key(YearLine line) {
        return new NumberKey(line.table(), line.row(), line.measure());
    }

    private void compareUnits(LastYearPublication lastYear) throws IOException {
        ComparedPublication stood = ComparedPublication.open(PublishedFacts.of(before));
        ComparedPublication stands = ComparedPublication.open(PublishedFacts.of(now));
        TreeSet<String> codes = new TreeSet<>(CodePoints.ORDER);
        codes.addAll(lastYear.counted().keySet());
        stands.unitCodes().stream()
                .filter(code -> stands.unit(code).counted().isPresent())
                .forEach(codes::add);
        try (UnitBlocks facts = UnitBlocks.open(now, "facts.csv")) {
            for (String code : codes) {
                boolean counts = stands.unit(code).counted().isPresent();
                boolean isKnown =
                        counts ? !lastYear.isUnknown(code) : !stands.unitCodes().contains(code);
                List<YearLine> lines = compared(lastYear.tables(), lastYear.figures(code), next(facts, code), isKnown);
                List<String> former = Optional.ofNullable(lastYear.counted().get(code))
                        .map(LastYearPublication.Unit::codes)
                        .orElse(List.of());
                add(code, former, stood.unit(former.isEmpty() ? code : former.get(0)), stands.unit(code), lines);
            }
        }
    }

    private static List<YearFigure> next(UnitBlocks facts, String code) {
        List<YearFigure> figures = new ArrayList<>();
        while (!facts.isOver() && CodePoints.ORDER.compare(facts.unit(), code) < 0) {
            facts.skip();
        }
        if (!facts.isOver() && facts.unit().equals(code)) {
            facts.take(fact -> figures.add(figure(fact, "", "amount")));
        }
        return figures;
    }

    private void add(String code, List<String> codesBefore, UnitState stood, UnitState stands, List<YearLine> lines) {
        List<YearLine> changed = lines.stream()
                .filter(line -> line.change().filter(change -> !change.isZero()).isPresent())
                .toList();
        Optional<FileState> state = stood.leading();
        Optional<FileState> present = stands.leading();
        if (changed.isEmpty() && state.isPresent() == present.isPresent()) {
            return;
        }
        HeadlineTotal former = new HeadlineTotal(job.datasets().headline());
        HeadlineTotal current = new HeadlineTotal(job.datasets().headline());
        lines.forEach(line -> take(line, former, current));
        for (YearLine line : changed) {
            numbers.addUnit(
                    units.size(),
                    key(line),
                    line.comparable().orElse(null),
                    line.thisYear().orElse(null));
        }
        units.add(new UnitChange(
                code,
                present.or(() -> state).map(FileState::name).orElse(""),
                state.orElse(null),
                present.orElse(null),
                Reason.of(
                        ChangeCause.NEXT_YEAR, codesBefore.equals(List.of(code)) ? "" : String.join(" ", codesBefore)),
                Movement.of(former.amounts().income(), current.amounts().income()),
                Movement.of(former.amounts().spending(), current.amounts().spending())));
    }
}
