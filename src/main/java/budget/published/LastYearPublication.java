package budget.published;

import budget.base.CodePoints;
import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.lastyear.YearFigure;
import budget.lastyear.YearTables;
import budget.model.Amount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of last year's publication: of all units together, and, in the order of their codes, of each. */
public final class LastYearPublication implements Closeable {

    private final UnitRegister register;
    private final YearTables tables;
    private final Map<String, List<YearFigure>> whole = new LinkedHashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final SortedMap<String, Unit> counted = new TreeMap<>(CodePoints.ORDER);
    private final Map<String, List<YearFigure>> ofFormerCodes = new HashMap<>();
    private final UnitBlocks blocks;

    private LastYearPublication(Path publication, JobDefinition job) throws IOException {
        register = job.register();
        YearTables names = new YearTables(job, List.of());
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            lines.forEach(line -> {
                YearFigure figure = names.named(figure(line, line.getField("name")));
                whole.computeIfAbsent(figure.table(), table -> new ArrayList<>())
                        .add(figure);
            });
        }
        tables = new YearTables(job, whole.keySet());
        readUnits(publication);
        List<String> former = counted.values().stream()
                .flatMap(unit -> unit.codes.stream())
                .filter(code -> !register.successorOf(code).equals(code))
                .toList();
        PublishedTable.each(
                publication,
                "facts.csv",
                former,
                fact -> ofFormerCodes
                        .computeIfAbsent(fact.getField("unit_code"), code -> new ArrayList<>())
                        .add(tables.named(figure(fact, ""))));
        blocks = UnitBlocks.open(publication, "facts.csv");
    }

    /** A publication of the year before; the caller closes it. */
    public static LastYearPublication open(Path publication, JobDefinition job) throws IOException {
        return new LastYearPublication(publication, job);
    }

    /** The current publication of the year before; none where the job names none, or there is none yet. */
    public static Optional<Path> folder(JobDefinition job) throws IOException {
        Optional<String> folder = job.settings().folders().lastYear();
        return folder.isEmpty() ? Optional.empty() : new OutputFolder(Path.of(folder.get())).current();
    }

    /** What the public knows of it: its edition for the public, or, without one, all of it. */
    public static Optional<Path> publicFolder(JobDefinition job) throws IOException {
        return folder(job).map(OutputFolder::edition);
    }

    /** The publication that the job names; none where it names none. */
    public static Optional<LastYearPublication> of(JobDefinition job) throws IOException {
        Optional<String> folder = job.settings().folders().lastYear();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path publication = new OutputFolder(Path.of(folder.get()))
                .current()
                .orElseThrow(() -> new NoSuchFileException(folder.get()));
        return Optional.of(new LastYearPublication(publication, job));
    }

    private static YearFigure figure(NamedCsvRecord line, String name) {
        return new YearFigure(
                line.getField("table"),
                line.getField("row"),
                name,
                line.getField("measure"),
                Amount.ofYuan(line.getField("amount")));
    }

    private void readUnits(Path publication) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "units.csv")) {
            for (NamedCsvRecord line : lines) {
                String code = line.getField("unit_code");
                listed.add(code);
                if (line.getField("counted").equals("yes")) {
                    counted.computeIfAbsent(
                                    register.successorOf(code),
                                    now -> new Unit(line.getField("unit_name"), new ArrayList<>()))
                            .codes
                            .add(code);
                }
            }
        }
    }

    /** The job's tables, those of last year known. */
    public YearTables tables() {
        return tables;
    }

    /** What all units stated together, by table; may be emptied. */
    public Map<String, List<YearFigure>> whole() {
        return whole;
    }

    /** The units that counted, by the codes that they have in the fiscal year, with their names. */
    public SortedMap<String, Unit> counted() {
        return counted;
    }

    /** Whether a unit sent nothing that counted, though it was expected to: then its figures are not 0 but unknown. */
    public boolean isUnknown(String unit) {
        return !counted.containsKey(unit) && register.codesBefore(unit).stream().anyMatch(listed::contains);
    }

    /** The figures of a unit that counted; units are asked for in the order of their codes. */
    public List<YearFigure> figures(String unit) {
        List<YearFigure> figures = new ArrayList<>();
        Unit before = counted.get(unit);
        if (before != null) {
            for (String code : before.codes) {
                figures.addAll(ofFormerCodes.getOrDefault(code, List.of()));
                if (code.equals(unit)) {
                    figures.addAll(next(unit));
                }
            }
        }
        return figures;
    }

    private List<YearFigure> next(String unit) {
        while (!blocks.isOver() && CodePoints.ORDER.compare(blocks.unit(), unit) < 0) {
            blocks.skip();
        }
        List<YearFigure> figures = new ArrayList<>();
        if (!blocks.isOver() && blocks.unit().equals(unit)) {
            blocks.take(fact -> figures.add(tables.named(figure(fact, ""))));
        }
        return figures;
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    /**
     * A unit that counted.
     *
     * @param codes those it had
     */
    public record Unit(String name, List<String> codes) {}
}
