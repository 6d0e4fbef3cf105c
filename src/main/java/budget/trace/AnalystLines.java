package budget.trace;

import budget.consolidate.UnitLines;
import budget.definition.Datasets;
import budget.definition.Datasets.Column;
import budget.model.Amount;
import budget.published.PublishedTable;
import budget.published.TableLines;
import budget.trace.Impact.FedLine;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the lines of the analysts' files that a fact enters. */
final class AnalystLines {

    private final Path publication;
    private final Datasets datasets;
    private final TableLines tables;
    private final List<FedLine> found = new ArrayList<>();

    AnalystLines(Path publication, Datasets datasets, TableLines tables) {
        this.tables = tables;
        this.publication = publication;
        this.datasets = datasets;
    }

    /**
     * The lines with a fact.
     *
     * @param isLeaf whether the unit states no row below the fact's
     */
    List<FedLine> with(NamedCsvRecord fact, boolean isLeaf) throws IOException {
        for (Datasets.UnitColumn column : datasets.byUnit()) {
            if (column.sum().figures().stream()
                    .anyMatch(figures -> figures.has(table(fact), row(fact), measure(fact)))) {
                for (String name : column.names()) {
                    findIn(fact, "by-unit.csv", "unit_code", name, isOfUnit(fact));
                }
            }
        }
        if (isLeaf) {
            findFunction(fact);
            for (Datasets.ByEconomic source : datasets.byEconomic()) {
                findEconomic(fact, source);
            }
        }
        if (datasets.projects().isPresent()) {
            findProject(fact, datasets.projects().get());
        }
        return List.copyOf(found);
    }

    private void findFunction(NamedCsvRecord fact) throws IOException {
        Optional<Datasets.ByFunction> defined = datasets.byFunction();
        if (defined.isEmpty()) {
            return;
        }
        Predicate<NamedCsvRecord> line =
                same(fact, "function_code").and(each -> !each.getField("level").equals(UnitLines.RESIDUAL));
        if (isIn(Optional.of(defined.get().total()), fact)) {
            findIn(fact, "by-function.csv", "function_code", "total", line);
        }
        if (isIn(defined.get().basic(), fact)) {
            findIn(fact, "by-function.csv", "function_code", "basic", line);
        }
        if (isIn(defined.get().project(), fact)) {
            findIn(fact, "by-function.csv", "function_code", "project", line);
        }
    }

    private static boolean isIn(Optional<Column> column, NamedCsvRecord fact) {
        return column.filter(defined -> defined.is(table(fact), measure(fact))).isPresent();
    }

    private void findEconomic(NamedCsvRecord fact, Datasets.ByEconomic source) throws IOException {
        boolean isBrokenDown = source.across().isEmpty()
                ? isIn(source.total(), fact)
                : source.panel().form().equals(table(fact))
                        && source.across().contains(measure(fact))
                        && !fact.getField("function_code").isEmpty();
        if (isBrokenDown && !fact.getField("economic_code").isEmpty()) {
            findIn(
                    fact,
                    "by-economic.csv",
                    "economic_code",
                    "amount",
                    isOfUnit(fact)
                            .and(same(fact, "economic_code"))
                            .and(line -> line.getField("source").equals(source.source())
                                    && !line.getField("economic_name").equals(UnitLines.DIFFERENCE)));
        }
    }

    private void findProject(NamedCsvRecord fact, Datasets.Projects projects) throws IOException {
        findIn(
                fact,
                "projects.csv",
                "project",
                "amount",
                isOfUnit(fact).and(same(fact, "file")).and(same(fact, "sheet")).and(same(fact, "cell")));
        if (isIn(projects.target(), fact)) {
            findIn(
                    fact,
                    "projects.csv",
                    "project",
                    "target_amount",
                    isOfUnit(fact).and(line -> line.getField("project").equals(row(fact))));
        }
    }

    private static String table(NamedCsvRecord fact) {
        return fact.getField("table");
    }

    private static String row(NamedCsvRecord fact) {
        return fact.getField("row");
    }

    private static String measure(NamedCsvRecord fact) {
        return fact.getField("measure");
    }

    private static Predicate<NamedCsvRecord> isOfUnit(NamedCsvRecord fact) {
        return same(fact, "unit_code");
    }

    private static Predicate<NamedCsvRecord> same(NamedCsvRecord fact, String column) {
        return line -> line.getField(column).equals(fact.getField(column));
    }

    /** Finds a line; there is none where the publication was made by other datasets than the job defines now. */
    private void findIn(NamedCsvRecord fact, String file, String key, String column, Predicate<NamedCsvRecord> wanted)
            throws IOException {
        if (!PublishedTable.has(publication, file)) {
            return;
        }
        List<NamedCsvRecord> lines = new ArrayList<>();
        tables.each(file, "unit_code", fact.getField("unit_code"), lines::add);
        lines.stream()
                .filter(wanted)
                .filter(each -> !each.findField(column).orElse("").isEmpty())
                .findFirst()
                .ifPresent(each ->
                        found.add(new FedLine(file, each.getField(key), column, Amount.ofYuan(each.getField(column)))));
    }
}
