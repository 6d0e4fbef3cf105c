package budget.report;

import budget.consolidate.UnitCells;
import budget.consolidate.UnitLines;
import budget.consolidate.UnitRow;
import budget.definition.Datasets;
import budget.definition.JobDefinition;
import budget.lastyear.YearLine;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the views of the page are about, by the job's datasets: functions, economic natures, projects, the three public expenses. */
final class PageSubjects {

    private static final String FUNCTION = "function";
    private static final String THREE_PUBLIC = "threePublic";

    private final JobDefinition job;
    private final Datasets datasets;
    private final Map<String, String> functions = new TreeMap<>();
    private final Map<String, String> natures = new TreeMap<>();
    private final List<String> publicRows;

    PageSubjects(JobDefinition job) {
        this.job = job;
        this.datasets = job.datasets();
        this.publicRows = publicItems().stream().map(ItemLayout::path).toList();
    }

    /** The lines that the form of the three public expenses lists, none where there is no such form. */
    private List<ItemLayout> publicItems() {
        return datasets.threePublic()
                .flatMap(column -> job.form(column.panel().form())
                        .flatMap(form -> form.panel(column.panel().key())))
                .map(layout -> layout.items())
                .orElse(List.of());
    }

    /** A line by function: code and amounts, and its name where the job's list has another. */
    List<@Nullable Object> function(UnitLines.ByFunction line) {
        boolean isListed = note(line.code(), line.name(), job.codes().functional(), functions);
        List<@Nullable Object> json = new ArrayList<>(Arrays.asList(
                line.code(), PageData.fen(line.total()), PageData.fen(line.basic()), PageData.fen(line.project())));
        if (!isListed) {
            json.add(line.name());
        }
        return json;
    }

    /** A line by economic nature, alike; its source is the number of the table in the job's datasets. */
    List<@Nullable Object> economic(UnitLines.ByEconomic line) {
        boolean isListed = note(line.code(), line.name(), job.codes().economic(), natures);
        List<String> sources =
                datasets.byEconomic().stream().map(Datasets.ByEconomic::source).toList();
        List<@Nullable Object> json = new ArrayList<>(
                Arrays.asList(line.code(), sources.indexOf(line.source()), PageData.fen(line.amount())));
        if (!isListed) {
            json.add(line.name());
        }
        return json;
    }

    /** Notes the names of a code and of those above it; whether the list has it under this name. */
    private static boolean note(String code, String name, Catalogue catalogue, Map<String, String> names) {
        for (int length = 1; length <= code.length(); length++) {
            String part = code.substring(0, length);
            if (!names.containsKey(part)) {
                catalogue.find(part).ifPresent(entry -> names.put(part, entry.name()));
            }
        }
        return name.equals(names.get(code));
    }

    /** A unit's amounts of the three public expenses, by the numbers of their lines; the total has the number after the last one. */
    List<List<@Nullable Object>> threePublic(UnitCells unit) {
        List<List<@Nullable Object>> amounts = new ArrayList<>();
        datasets.threePublic().ifPresent(column -> {
            int measure = column.panel().column(column.measure());
            for (int row = 0; row < unit.rows(); row++) {
                UnitRow of = unit.row(row);
                if (of.panel().equals(column.panel().key())) {
                    int line = of.kind() == UnitRow.Kind.TOTAL ? publicRows.size() : publicRows.indexOf(of.text());
                    for (int cell = unit.from(row); line >= 0 && cell < unit.from(row + 1); cell++) {
                        if (unit.column(cell) == measure) {
                            amounts.add(Arrays.asList(
                                    line,
                                    unit.isUnknown(cell)
                                            ? null
                                            : unit.amount(cell).fen()));
                        }
                    }
                }
            }
        });
        return amounts;
    }

    /** The subject under which the views compare a row with the year before. */
    Optional<String> compared(YearLine row) {
        boolean isFunction = datasets.byFunction()
                .filter(defined -> defined.total().is(row.table(), row.measure()))
                .isPresent();
        boolean isPublic = datasets.threePublic()
                .filter(column -> column.is(row.table(), row.measure()))
                .isPresent();
        return isFunction ? Optional.of(FUNCTION) : isPublic ? Optional.of(THREE_PUBLIC) : Optional.empty();
    }

    /** Where the subjects are in the forms, and the names of the codes that have been met. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "unitColumns",
                datasets.byUnit().stream()
                        .map(column -> List.of(column.name(), column.title(), column.about()))
                        .toList());
        datasets.byFunction().ifPresent(defined -> {
            Map<String, String> columns = column(defined.total());
            defined.basic().ifPresent(basic -> columns.put("basic", basic.measure()));
            defined.project().ifPresent(project -> columns.put("project", project.measure()));
            json.put(FUNCTION, columns);
        });
        json.put(
                "economic",
                datasets.byEconomic().stream()
                        .map(defined -> List.of(
                                defined.panel().form(),
                                defined.source(),
                                defined.across().isEmpty()
                                        ? defined.total().orElseThrow().measure()
                                        : "",
                                across(defined)))
                        .toList());
        datasets.projects().ifPresent(projects -> json.put("projects", column(projects.amount())));
        datasets.threePublic().ifPresent(column -> {
            Map<String, Object> lines = new LinkedHashMap<>(column(column));
            lines.put(
                    "lines",
                    publicItems().stream()
                            .map(item -> List.of(item.path(), item.depth()))
                            .toList());
            lines.put("total", column.panel().total().orElse(""));
            json.put(THREE_PUBLIC, lines);
        });
        json.put("functionNames", functions);
        json.put("economicNames", natures);
        return json;
    }

    private static Map<String, String> column(Datasets.Column column) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("form", column.panel().form());
        json.put("measure", column.measure());
        return json;
    }

    /** The columns that have an economic nature, by its code. */
    private static Map<String, String> across(Datasets.ByEconomic defined) {
        Map<String, String> columns = new TreeMap<>();
        defined.panel().columns().stream()
                .filter(column -> defined.across().contains(column.key()))
                .forEach(column -> columns.put(column.economic(), column.key()));
        return columns;
    }
}
