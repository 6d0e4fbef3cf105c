package budget.job;

import budget.consolidate.UnitLines;
import budget.job.Impact.FedLine;
import budget.model.Amount;
import budget.publish.PublishedTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the lines of the analysts' files that a fact enters. */
final class AnalystLines {

    private static final Map<String, String> BY_UNIT = Map.of(
            "表1 收入总计 预算数", "income_total",
            "表3 合计 合计", "expenditure_total",
            "表3 合计 基本支出", "basic",
            "表3 合计 项目支出", "project",
            "表5 合计 合计", "general",
            "表8 合计 合计", "funds",
            "表9 合计 合计", "capital");

    private static final Map<String, String> BY_FUNCTION = Map.of("合计", "total", "基本支出", "basic", "项目支出", "project");

    private final Path publication;
    private final List<FedLine> found = new ArrayList<>();

    AnalystLines(Path publication) {
        this.publication = publication;
    }

    /**
     * The lines with a fact.
     *
     * @param isLeaf whether the unit states no row below the fact's
     */
    List<FedLine> with(NamedCsvRecord fact, boolean isLeaf) throws IOException {
        String place = fact.getField("table") + " " + fact.getField("row") + " " + fact.getField("measure");
        findIn("by-unit.csv", "unit_code", BY_UNIT.get(place), isOfUnit(fact));
        if (isLeaf) {
            findFunction(fact);
            findEconomic(fact);
        }
        findProject(fact);
        return List.copyOf(found);
    }

    private void findFunction(NamedCsvRecord fact) throws IOException {
        if (fact.getField("table").equals("表3")) {
            findIn(
                    "by-function.csv",
                    "function_code",
                    BY_FUNCTION.get(fact.getField("measure")),
                    isOfUnit(fact)
                            .and(same(fact, "function_code"))
                            .and(line -> !line.getField("level").equals(UnitLines.RESIDUAL)));
        }
    }

    /** 表6 by its 款, 表7 by the 类 of its columns. */
    private void findEconomic(NamedCsvRecord fact) throws IOException {
        String code = fact.getField("economic_code");
        boolean isSum = fact.getField("table").equals("表6")
                ? !fact.getField("measure").equals("合计")
                : !fact.getField("table").equals("表7")
                        || fact.getField("function_code").isEmpty();
        if (!code.isEmpty() && !isSum) {
            findIn(
                    "by-economic.csv",
                    "economic_code",
                    "amount",
                    isOfUnit(fact)
                            .and(same(fact, "economic_code"))
                            .and(line -> line.getField("source").equals(fact.getField("table"))
                                    && !line.getField("economic_name").equals(UnitLines.DIFFERENCE)));
        }
    }

    private void findProject(NamedCsvRecord fact) throws IOException {
        findIn(
                "projects.csv",
                "project",
                "amount",
                isOfUnit(fact).and(same(fact, "file")).and(same(fact, "sheet")).and(same(fact, "cell")));
        if (fact.getField("measure").equals("年度预算总额")) {
            findIn(
                    "projects.csv",
                    "project",
                    "target_amount",
                    isOfUnit(fact).and(line -> line.getField("project").equals(fact.getField("row"))));
        }
    }

    private static Predicate<NamedCsvRecord> isOfUnit(NamedCsvRecord fact) {
        return same(fact, "unit_code");
    }

    private static Predicate<NamedCsvRecord> same(NamedCsvRecord fact, String column) {
        return line -> line.getField(column).equals(fact.getField(column));
    }

    private void findIn(
            String file, String key, @org.jspecify.annotations.Nullable String column, Predicate<NamedCsvRecord> wanted)
            throws IOException {
        if (column != null) {
            try (CsvReader<NamedCsvRecord> lines = PublishedTable.open(publication, file)) {
                Optional<NamedCsvRecord> line = lines.stream()
                        .filter(wanted)
                        .filter(each -> !each.getField(column).isEmpty())
                        .findFirst();
                line.ifPresent(each ->
                        found.add(new FedLine(file, each.getField(key), column, Amount.ofYuan(each.getField(column)))));
            }
        }
    }
}
