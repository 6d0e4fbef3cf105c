package budget.trace;

import budget.consolidate.Panels;
import budget.consolidate.TracedFigure;
import budget.consolidate.UnitFigures;
import budget.definition.FormLayout;
import budget.definition.JobDefinition;
import budget.job.SubmissionReader;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.Figure;
import budget.model.SheetCell;
import budget.model.SubmissionContent;
import budget.publish.PublishedTable;
import budget.workbook.Passwords;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Traces a consolidated number down to the cells it is made of, by reading the stored workbooks of the units that count in a
 * publication once more. It needs neither the database nor the lock.
 */
public final class NumberTrace {

    private final JobDefinition job;
    private final Path publication;
    private final Path archive;
    private final SubmissionReader reader;

    /** Traces what a publication says; the workbooks' bytes are in the archive. */
    public NumberTrace(JobDefinition job, Path publication, Path archive, Passwords passwords) {
        this.job = job;
        this.publication = publication;
        this.archive = archive;
        this.reader = new SubmissionReader(job, passwords);
    }

    /** The number as published; nothing where there is none of that table, row and measure. */
    public Optional<Number> number(String table, String row, String measure) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "consolidated.csv")) {
            return lines.stream()
                    .filter(line -> line.getField("table").equals(table)
                            && line.getField("row").equals(row)
                            && line.getField("measure").equals(measure))
                    .map(line -> new Number(
                            table,
                            row,
                            line.getField("name"),
                            measure,
                            Amount.ofYuan(line.getField("amount")),
                            Amount.ofYuan(line.getField("derived"))))
                    .findFirst();
        }
    }

    /** The shares of the units in a number, in the order of their codes; of one unit alone if a code is given. */
    public List<Share> shares(Number number, Optional<String> onlyUnit) throws IOException {
        FormLayout form = job.form(number.table()).orElseThrow();
        Set<String> stating = unitsWithFactsIn(number.table());
        Notes notes = Notes.of(publication);
        List<Share> shares = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> units = PublishedTable.open(publication, "units.csv")) {
            for (NamedCsvRecord unit : units) {
                boolean counts = unit.getField("counted").equals("yes");
                String code = unit.getField("unit_code");
                if (counts
                        && stating.contains(code)
                        && onlyUnit.map(code::equals).orElse(true)) {
                    share(unit, form, number, notes).ifPresent(shares::add);
                }
            }
        }
        return shares;
    }

    private Set<String> unitsWithFactsIn(String table) throws IOException {
        Set<String> units = new HashSet<>();
        try (CsvReader<NamedCsvRecord> facts = PublishedTable.open(publication, "facts.csv")) {
            for (NamedCsvRecord fact : facts) {
                if (fact.getField("table").equals(table)) {
                    units.add(fact.getField("unit_code"));
                }
            }
        }
        return units;
    }

    private Optional<Share> share(NamedCsvRecord unit, FormLayout form, Number number, Notes notes) throws IOException {
        String file = unit.getField("file");
        Path stored = archive.resolve(unit.getField("sha256"));
        SubmissionContent content = reader.read(stored, file);
        BudgetUnit sender = new BudgetUnit(
                unit.getField("unit_code"),
                unit.getField("unit_name"),
                unit.getField("parent_code"),
                Optional.empty(),
                List.of());
        List<Cell> cells = TracedFigure.of(
                        UnitFigures.of(sender, file, content, Panels.of(job)), form, number.row(), number.measure())
                .stream()
                .map(figure -> new Cell(
                        figure.figure(),
                        figure.place(),
                        figure.follows(),
                        notes.on(sender.code(), file, figure.place())))
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Share(sender, file, stored, cells));
    }

    /**
     * A consolidated number.
     *
     * @param name the row's name
     * @param derived the part of the amount that no cell states as such
     */
    public record Number(String table, String row, String name, String measure, Amount amount, Amount derived) {}

    /**
     * A cell that is part of it.
     *
     * @param follows whether no cell states the unit's amount, so that it follows from this one and others
     * @param notes what was noted on the cell: repairs, findings, waivers
     */
    public record Cell(Figure figure, SheetCell place, boolean follows, List<Notes.Note> notes) {}

    /**
     * What a unit contributes.
     *
     * @param stored where the bytes of its workbook lie; the file's name there is their SHA-256
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
