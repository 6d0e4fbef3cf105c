package budget.publish;

import budget.base.CodePoints;
import budget.consolidate.ConsolidatedLine;
import budget.dataset.DataFolder;
import budget.dataset.DataLines;
import budget.dataset.DataTable;
import budget.dataset.DataWriter;
import budget.definition.JobDefinition;
import budget.lastyear.YearFigure;
import budget.lastyear.YearLine;
import budget.layout.FormLayout;
import budget.model.BudgetUnit;
import budget.published.LastYearPublication;
import budget.report.StatedFact;
import budget.submission.Standing;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two files of the comparison with the year before, while they are written; each part is proved as it is written. */
final class YearFiles implements Closeable {

    private final String year;
    private final List<String> forms;
    private final LastYearPublication before;
    private final Map<String, List<YearFigure>> now = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> leftOut;
    private final List<String> waiting;
    private final DataWriter whole;
    private final DataWriter units;

    YearFiles(Path publication, JobDefinition job, LastYearPublication before, List<Standing> standings)
            throws IOException {
        this.year = job.settings().fiscalYear().toString();
        this.forms = job.forms().stream().map(FormLayout::form).toList();
        this.before = before;
        this.waiting = new ArrayList<>(before.counted().keySet());
        Set<String> counted = standings.stream()
                .filter(Standing::counted)
                .map(Standing::unitCode)
                .collect(Collectors.toSet());
        this.waiting.removeIf(counted::contains);
        this.leftOut = standings.stream().map(Standing::unitCode).collect(Collectors.toSet());
        this.whole = new DataWriter(DataFolder.of(publication, job), DataTable.YEAR_ON_YEAR);
        this.units = new DataWriter(DataFolder.of(publication, job), DataTable.YEAR_ON_YEAR_UNITS);
    }

    void take(ConsolidatedLine line) {
        now.computeIfAbsent(line.table(), table -> new ArrayList<>())
                .add(new YearFigure(line.table(), line.row(), line.name(), line.measure(), line.amount()));
    }

    /** Writes what all units have together. */
    void writeWhole(YearOnYear.LineReceiver people) throws IOException {
        YearProof proof = new YearProof();
        before.whole().values().forEach(figures -> figures.forEach(proof::expect));
        for (String table : tables(now, before.whole())) {
            List<YearFigure> is = Objects.requireNonNullElse(now.remove(table), List.of());
            List<YearFigure> was = Objects.requireNonNullElse(before.whole().remove(table), List.of());
            for (YearLine line : before.tables().compare(table, was, is, true)) {
                proof.take(line);
                names.put(table + "\n" + line.row(), line.name());
                people.take(line);
                List<String> fields = new ArrayList<>(List.of(year));
                fields.addAll(fields(line, line.name()));
                whole.line(fields.toArray(String[]::new));
            }
        }
        proof.check("");
    }

    /** Writes a counting unit, and those before it that only last year has. */
    void add(BudgetUnit unit, List<StatedFact> facts, YearOnYear.UnitReceiver people) throws IOException {
        writeGone(unit.code(), people);
        List<YearFigure> figures = facts.stream()
                .map(fact -> new YearFigure(fact.table(), fact.row(), "", fact.measure(), fact.amount()))
                .toList();
        write(unit.code(), unit.name(), figures, !before.isUnknown(unit.code()), people);
    }

    /** Writes the units that only last year has, as far as they come before another one. */
    void writeGone(@Nullable String next, YearOnYear.UnitReceiver people) throws IOException {
        while (!waiting.isEmpty() && (next == null || CodePoints.ORDER.compare(waiting.get(0), next) < 0)) {
            String code = waiting.remove(0);
            LastYearPublication.Unit unit = before.counted().get(code);
            write(code, unit == null ? "" : unit.name(), List.of(), !leftOut.contains(code), people);
        }
    }

    private void write(
            String code, String name, List<YearFigure> figures, boolean isKnown, YearOnYear.UnitReceiver people)
            throws IOException {
        YearProof proof = new YearProof();
        Map<String, List<YearFigure>> was = byTable(before.figures(code));
        Map<String, List<YearFigure>> is = byTable(figures);
        was.values().forEach(all -> all.forEach(proof::expect));
        List<YearLine> lines = new ArrayList<>();
        for (String table : tables(is, was)) {
            lines.addAll(before.tables()
                    .compare(table, was.getOrDefault(table, List.of()), is.getOrDefault(table, List.of()), isKnown));
        }
        lines.forEach(proof::take);
        proof.check(code + " ");
        people.take(code, name, lines);
        for (YearLine line : lines) {
            List<String> fields = new ArrayList<>(List.of(year, code, name));
            fields.addAll(fields(line, names.getOrDefault(line.table() + "\n" + line.row(), "")));
            units.line(fields.toArray(String[]::new));
        }
    }

    /** The tables that either has, in the order of the job; those that it does not have come last. */
    private Set<String> tables(Map<String, List<YearFigure>> one, Map<String, List<YearFigure>> other) {
        Set<String> tables = new LinkedHashSet<>(forms);
        tables.addAll(one.keySet());
        tables.addAll(other.keySet());
        tables.removeIf(table -> !one.containsKey(table) && !other.containsKey(table));
        return tables;
    }

    private static Map<String, List<YearFigure>> byTable(List<YearFigure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(YearFigure::table, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> fields(YearLine line, String name) {
        return List.of(
                line.table(),
                line.row(),
                name,
                line.measure(),
                DataLines.yuan(line.lastYear()),
                DataLines.yuan(line.comparable()),
                DataLines.yuan(line.thisYear()),
                DataLines.yuan(line.change()),
                line.percent().map(BigDecimal::toPlainString).orElse(""),
                line.basis().code());
    }

    @Override
    public void close() throws IOException {
        try (before;
                whole) {
            units.close();
        }
    }
}
