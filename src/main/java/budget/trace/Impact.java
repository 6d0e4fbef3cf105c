package budget.trace;

import budget.definition.Datasets;
import budget.model.Amount;
import budget.published.PublishedTable;
import budget.published.TableLines;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the published numbers that a file, a cell or a code is part of, from the publication alone. It needs neither the database, nor
 * the lock, nor the workbooks.
 */
public final class Impact {

    private final Path publication;
    private final Datasets datasets;
    private final TableLines tables;

    /** Of a publication that was made by these definitions of datasets. */
    public Impact(Path publication, Datasets datasets) {
        this(publication, datasets, TableLines.scanning(publication));
    }

    /** The same; lines of tables are found by an index. */
    public Impact(Path publication, Datasets datasets, TableLines tables) {
        this.tables = tables;
        this.publication = publication;
        this.datasets = datasets;
    }

    /** The files of this name, with or without the folders above it. */
    public List<SentFile> files(String name) throws IOException {
        return files(file -> !file.path().isEmpty()
                && (file.path().equals(name) || file.path().endsWith("/" + name)));
    }

    /** The files of a unit; a line without a file where it sent none. */
    public List<SentFile> filesOf(String unit) throws IOException {
        return files(file -> file.unit().equals(unit));
    }

    /** The names of all files. */
    public Collection<String> fileNames() throws IOException {
        Set<String> names = new TreeSet<>();
        files(file -> true).forEach(file -> names.add(file.path()));
        return names;
    }

    private List<SentFile> files(Predicate<SentFile> wanted) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, "units.csv")) {
            return lines.stream().map(SentFile::of).filter(wanted).toList();
        }
    }

    /** The numbers a file is part of, those with its largest share first; how many figures it has in them. */
    public Fed ofFile(SentFile file) throws IOException {
        return fed(fact -> isOf(fact, file));
    }

    /** The numbers in the row of a code, or in the total row of the column of a code; of one unit alone if one is named. */
    public Fed ofCode(String code, Optional<String> onlyUnit) throws IOException {
        return fed(fact -> isOf(fact, code)
                && onlyUnit.map(fact.getField("unit_code")::equals).orElse(true));
    }

    private static boolean isOf(NamedCsvRecord fact, String code) {
        return fact.getField("row").equals(code)
                || (fact.getField("economic_code").equals(code)
                        && fact.getField("function_code").isEmpty()
                        && !fact.getField("row").matches("[0-9]+"));
    }

    private static boolean isOf(NamedCsvRecord fact, SentFile file) {
        return fact.getField("unit_code").equals(file.unit())
                && fact.getField("file").equals(file.path());
    }

    private Fed fed(Predicate<NamedCsvRecord> wanted) throws IOException {
        ShareSums sums = new ShareSums();
        try (CsvReader<NamedCsvRecord> facts = PublishedTable.open(publication, "facts.csv")) {
            facts.stream().filter(wanted).forEach(sums::add);
        }
        return sums.in(publication);
    }

    /** The figures in a cell of a file, each with its numbers; the sheet by its name or its table's. */
    public List<FedFigure> ofCell(SentFile file, String sheet, String cell) throws IOException {
        List<NamedCsvRecord> facts = new ArrayList<>();
        Set<String> rows = new TreeSet<>();
        tables.each("facts.csv", "unit_code", file.unit(), fact -> {
            if (isOf(fact, file)) {
                rows.add(fact.getField("table") + " " + fact.getField("row"));
                boolean isSheet = fact.getField("sheet").equals(sheet)
                        || fact.getField("table").equals(sheet);
                if (isSheet && fact.getField("cell").equals(cell)) {
                    facts.add(fact);
                }
            }
        });
        List<FedFigure> figures = new ArrayList<>();
        for (NamedCsvRecord fact : facts) {
            figures.add(figure(fact, rows));
        }
        return figures;
    }

    private FedFigure figure(NamedCsvRecord fact, Set<String> rows) throws IOException {
        ShareSums sums = new ShareSums();
        sums.add(fact);
        return new FedFigure(
                fact.getField("sheet"),
                fact.getField("cell"),
                Amount.ofYuan(fact.getField("amount")),
                sums.in(publication).numbers(),
                new AnalystLines(publication, datasets, tables).with(fact, isLeaf(fact, rows)));
    }

    /** Codes and projects below a row begin with it. */
    private static boolean isLeaf(NamedCsvRecord fact, Set<String> rows) {
        String row = fact.getField("table") + " " + fact.getField("row");
        return rows.stream().noneMatch(other -> other.length() > row.length() && other.startsWith(row));
    }

    /**
     * The status of a file, or of a unit that sent none.
     *
     * @param path empty where there is no file
     * @param status the word of the machine files
     * @param reason why it does not count
     */
    public record SentFile(String unit, String name, String path, String status, boolean counted, String reason) {

        private static SentFile of(NamedCsvRecord line) {
            return new SentFile(
                    line.getField("unit_code"),
                    line.getField("unit_name"),
                    line.getField("file"),
                    line.getField("status"),
                    line.getField("counted").equals("yes"),
                    line.getField("reason"));
        }
    }

    /**
     * The numbers that something is part of.
     *
     * @param facts how many figures
     * @param numbers those with the largest share first
     */
    public record Fed(long facts, List<FedNumber> numbers) {

        public Fed {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * A consolidated number.
     *
     * @param share the part in question
     * @param derived the part of the number that no cell states
     * @param units how many units have a part in the number
     * @param sharing how many units have a part in the share
     * @param largest the units with the largest shares, the largest first
     */
    public record FedNumber(
            String table,
            String row,
            String name,
            String measure,
            Amount share,
            Amount amount,
            Amount derived,
            int units,
            int sharing,
            List<UnitShare> largest) {

        public FedNumber {
            largest = List.copyOf(largest);
        }
    }

    /** A unit's share in a number. */
    public record UnitShare(String unit, String name, Amount amount) {}

    /**
     * A figure in a cell.
     *
     * @param lines of the analysts' files
     */
    public record FedFigure(String sheet, String cell, Amount amount, List<FedNumber> numbers, List<FedLine> lines) {

        public FedFigure {
            numbers = List.copyOf(numbers);
            lines = List.copyOf(lines);
        }
    }

    /** A line of an analysts' file: the file, what the line is about, the column and the amount there. */
    public record FedLine(String file, String line, String column, Amount amount) {}
}
