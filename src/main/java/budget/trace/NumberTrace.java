package budget.trace;

import budget.check.SubmissionReader;
import budget.check.UnitSubmission;
import budget.consolidate.TracedFigure;
import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.Figure;
import budget.model.SheetCell;
import budget.published.PublishedTable;
import budget.published.TableLines;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Traces a consolidated number down to the cells it is made of: what cells state as the publication's facts have it; what no
 * cell states by reading the stored workbooks of those units once more. It needs neither the database nor the lock.
 */
public final class NumberTrace {

    private static final String FACTS = "facts.csv";

    private final JobDefinition job;
    private final Path publication;
    private final Path archive;
    private final Passwords passwords;
    private final TableLines lines;

    /** Traces the numbers of a publication; the workbooks' bytes are in the archive. */
    public NumberTrace(JobDefinition job, Path publication, Path archive, Passwords passwords) {
        this(job, publication, archive, passwords, TableLines.scanning(publication));
    }

    /** The same; lines of facts are found by an index. */
    public NumberTrace(JobDefinition job, Path publication, Path archive, Passwords passwords, TableLines lines) {
        this.lines = lines;
        this.job = job;
        this.publication = publication;
        this.archive = archive;
        this.passwords = passwords;
    }

    /** The number as published; nothing where there is none of that table, row and measure. */
    public Optional<Number> number(String table, String row, String measure) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            return lines.stream()
                    .filter(line -> isOf(table, row, measure, line))
                    .map(line -> new Number(
                            table,
                            row,
                            line.getField("name"),
                            measure,
                            Amount.ofYuan(line.getField("amount")),
                            Amount.ofYuan(line.getField("derived")),
                            line.findField("offset").map(Amount::ofYuan).orElse(Amount.ZERO),
                            Integer.parseInt(line.getField("units"))))
                    .findFirst();
        }
    }

    private static boolean isOf(String table, String row, String measure, NamedCsvRecord line) {
        return line.getField("table").equals(table)
                && line.getField("row").equals(row)
                && line.getField("measure").equals(measure);
    }

    /** The shares of the units in a number, in the order of their codes; of one unit alone if a code is given. */
    public List<Share> shares(Number number, Optional<String> onlyUnit) throws IOException {
        List<Sender> counted = counted(onlyUnit);
        Map<String, List<TracedFigure>> figures = stated(number, onlyUnit);
        int shares = onlyUnit.isPresent() ? 1 : number.units();
        if (figures.size() < shares) {
            addFollowing(number, counted, shares, figures);
        }
        if (onlyUnit.isEmpty() && !sum(figures).equals(number.added())) {
            // A unit's share may be partly stated and partly derived.
            figures.clear();
            addFollowing(number, counted, shares, figures);
        }
        Notes notes = Notes.of(publication, figures.keySet());
        return counted.stream()
                .map(sender -> share(sender, figures.getOrDefault(sender.unit.code(), List.of()), notes))
                .filter(share -> !share.cells().isEmpty())
                .toList();
    }

    private static Amount sum(Map<String, List<TracedFigure>> figures) {
        return figures.values().stream()
                .flatMap(List::stream)
                .map(traced -> traced.figure().amount())
                .reduce(Amount.ZERO, Amount::plus);
    }

    private List<Sender> counted(Optional<String> onlyUnit) throws IOException {
        List<Sender> counted = new ArrayList<>();
        PublishedTable.each(publication, "units.csv", "counted", "yes", unit -> {
            if (onlyUnit.map(unit.getField("unit_code")::equals).orElse(true)) {
                counted.add(Sender.of(unit));
            }
        });
        return counted;
    }

    /** What cells state of a number, by unit. */
    private Map<String, List<TracedFigure>> stated(Number number, Optional<String> onlyUnit) throws IOException {
        Map<String, List<TracedFigure>> stated = new HashMap<>();
        Consumer<NamedCsvRecord> receiver = fact -> {
            if (number.has(fact)) {
                stated.computeIfAbsent(fact.getField("unit_code"), unit -> new ArrayList<>())
                        .add(figure(fact));
            }
        };
        if (onlyUnit.isPresent()) {
            PublishedTable.each(publication, FACTS, List.of(onlyUnit.get()), receiver);
        } else {
            lines.each(FACTS, "row", number.row(), receiver);
        }
        return stated;
    }

    private static TracedFigure figure(NamedCsvRecord fact) {
        CellAddress cell = CellRange.cell(fact.getField("cell")).orElseThrow();
        Figure figure = new Figure(
                fact.getField("measure"),
                Amount.ofYuan(fact.getField("amount")),
                Integer.parseInt(fact.getField("decimals")),
                AmountUnit.printedAs(fact.getField("money_unit")).orElseThrow(),
                cell);
        return new TracedFigure(figure, new SheetCell(fact.getField("sheet"), cell), false);
    }

    /** Adds the shares from the workbooks of other units, until this many units have one. */
    private void addFollowing(Number number, List<Sender> counted, int shares, Map<String, List<TracedFigure>> figures)
            throws IOException {
        Set<String> stating = new HashSet<>();
        lines.each(FACTS, "table", number.table(), fact -> stating.add(fact.getField("unit_code")));
        SubmissionReader reader = new SubmissionReader(job, passwords);
        for (Sender sender : counted) {
            String unit = sender.unit.code();
            if (figures.size() < shares && stating.contains(unit) && !figures.containsKey(unit)) {
                List<TracedFigure> following = following(number, sender, reader);
                if (!following.isEmpty()) {
                    figures.put(unit, following);
                }
            }
        }
    }

    private List<TracedFigure> following(Number number, Sender sender, SubmissionReader reader) throws IOException {
        SubmissionContent content =
                UnitSubmission.of(reader.read(archive.resolve(sender.sha256), sender.file), sender.unit.code(), job);
        return TracedFigure.of(
                UnitFigures.of(sender.unit, sender.file, content, job),
                job.form(number.table()).orElseThrow(),
                number.row(),
                number.measure());
    }

    private Share share(Sender sender, List<TracedFigure> figures, Notes notes) {
        List<Cell> cells = figures.stream()
                .map(figure -> new Cell(
                        figure.figure(),
                        figure.place(),
                        figure.follows(),
                        notes.on(sender.unit.code(), sender.file, figure.place())))
                .toList();
        return new Share(sender.unit, sender.file, archive.resolve(sender.sha256), cells);
    }

    /** A unit whose file counts. */
    private record Sender(BudgetUnit unit, String file, String sha256) {

        private static Sender of(NamedCsvRecord unit) {
            return new Sender(
                    new BudgetUnit(
                            unit.getField("unit_code"),
                            unit.getField("unit_name"),
                            unit.getField("parent_code"),
                            Optional.empty(),
                            List.of()),
                    unit.getField("file"),
                    unit.getField("sha256"));
        }
    }

    /**
     * A consolidated number.
     *
     * @param name the row's name
     * @param derived the part of the amount that no cell states as such
     * @param offset the amount subtracted from the sum of the units
     * @param units how many have a share in it
     */
    public record Number(
            String table,
            String row,
            String name,
            String measure,
            Amount amount,
            Amount derived,
            Amount offset,
            int units) {

        private Amount added() {
            return amount.plus(offset);
        }

        private boolean has(NamedCsvRecord fact) {
            return isOf(table, row, measure, fact);
        }
    }

    /**
     * A cell that is part of it.
     *
     * @param follows whether the unit's amount is derived from this cell and others
     * @param notes the repairs, findings and waivers of the cell
     */
    public record Cell(Figure figure, SheetCell place, boolean follows, List<Notes.Note> notes) {}

    /**
     * A unit's share.
     *
     * @param stored the path of its workbook's bytes; the file's name is their SHA-256
     */
    public record Share(BudgetUnit unit, String file, Path stored, List<Cell> cells) {

        public Share {
            cells = List.copyOf(cells);
        }

        public Amount amount() {
            return cells.stream().map(cell -> cell.figure().amount()).reduce(Amount.ZERO, Amount::plus);
        }
    }
}
