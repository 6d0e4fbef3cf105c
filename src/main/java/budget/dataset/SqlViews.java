package budget.dataset;

import static budget.dataset.SqlEngine.quoted;
import static budget.dataset.SqlEngine.text;

import budget.consolidate.FactLevel;
import budget.consolidate.UnitLines;
import budget.definition.Datasets;
import budget.definition.Datasets.Column;
import budget.definition.JobDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The views for the usual questions, as far as the job's datasets have the answers. */
final class SqlViews {

    private static final String OF_UNIT = "\"unit_code\", \"unit_name\"";

    private final Datasets datasets;
    private final DataSchema schema;
    private final SqlEngine engine;

    SqlViews(JobDefinition job, DataSchema schema, SqlEngine engine) {
        this.datasets = job.datasets();
        this.schema = schema;
        this.engine = engine;
    }

    List<View> all() {
        List<View> views = new ArrayList<>();
        datasets.byFunction().ifPresent(defined -> {
            views.add(new View("leaf_spending", leaves(defined.total(), "\"function_code\", \"level\", \"amount\"")));
            views.add(new View("spending_by_category", byCategory(defined, "")));
            views.add(new View("category_by_unit", byCategory(defined, OF_UNIT + ", ")));
            if (defined.basic().isPresent() && defined.project().isPresent()) {
                views.add(new View("basic_and_project", basicAndProject()));
            }
        });
        if (!datasets.byEconomic().isEmpty()) {
            views.add(new View("spending_by_economic", byEconomic("")));
            views.add(new View("economic_by_unit", byEconomic(OF_UNIT + ", ")));
        }
        if (datasets.projects().isPresent()) {
            views.add(new View("project_list", projects()));
        }
        datasets.threePublic().ifPresent(column -> {
            views.add(new View("three_public_by_unit", threePublic(column)));
            views.add(new View("three_public_items", items(column)));
        });
        return views;
    }

    private static String facts(Column column) {
        return "FROM \"facts\"\nWHERE \"table\" = %s AND \"measure\" = %s"
                .formatted(text(column.panel().form()), text(column.measure()));
    }

    private static String leaves(Column column, String columns) {
        return "SELECT %s, %s\n%s AND \"leaf\" = 'yes'".formatted(OF_UNIT, columns, facts(column));
    }

    private String byCategory(Datasets.ByFunction defined, String group) {
        String sums = String.join(
                ", ",
                Stream.of(
                                Optional.of(DataColumn.TOTAL),
                                defined.basic().map(basic -> DataColumn.BASIC),
                                defined.project().map(project -> DataColumn.PROJECT_SPENDING))
                        .flatMap(Optional::stream)
                        .map(this::sum)
                        .toList());
        String name =
                "(SELECT MIN(\"name\") FROM \"consolidated\" WHERE \"table\" = %s AND \"row\" = \"category_code\")"
                        .formatted(text(defined.total().panel().form()));
        return categories("by_function", "function_code", name, group, sums);
    }

    private String byEconomic(String group) {
        String forms = datasets.byEconomic().stream()
                .filter(defined -> defined.across().isEmpty())
                .map(defined -> " OR \"table\" = " + text(defined.panel().form()))
                .collect(Collectors.joining());
        String name = """
                COALESCE(
                    (SELECT MIN("name") FROM "consolidated" WHERE "row" = "category_code" AND (FALSE%s)),
                    (SELECT MIN("economic_name") FROM "by_economic" WHERE "economic_code" = "category_code" AND "economic_name" <> %s),
                    CASE WHEN "category_code" IS NULL THEN %s END)""".formatted(forms, text(UnitLines.DIFFERENCE), text(UnitLines.NOT_BY_ECONOMIC));
        return categories("by_economic", "economic_code", name, group, sum(DataColumn.AMOUNT));
    }

    private static String categories(String table, String code, String name, String group, String sums) {
        return """
                SELECT %4$s"category_code", %3$s AS "category_name", %5$s
                FROM (SELECT SUBSTR("%2$s", 1, 3) AS "category_code", * FROM "%1$s") AS lines
                GROUP BY %4$s"category_code\"""".formatted(table, code, name, group, sums);
    }

    private String basicAndProject() {
        String listed = datasets.projects().isEmpty() ? "" : """
                ,
                    (SELECT %s FROM "projects" AS listed WHERE listed."unit_code" = lines."unit_code") AS "project_listed\"""".formatted(engine.sum("amount"));
        return "SELECT %s, %s, %s, %s%s\nFROM \"by_function\" AS lines\nGROUP BY %s"
                .formatted(
                        OF_UNIT,
                        sum(DataColumn.TOTAL),
                        sum(DataColumn.BASIC),
                        sum(DataColumn.PROJECT_SPENDING),
                        listed,
                        OF_UNIT);
    }

    private String projects() {
        String target = schema.has(DataColumn.TARGET_AMOUNT) ? ", \"target_amount\"" : "";
        return """
                SELECT %s, SUBSTR("function_code", 1, 3) AS "category_code", "function_code", "project", "amount"%s
                FROM "projects"
                WHERE "project" <> %s""".formatted(OF_UNIT, target, text(UnitLines.DIFFERENCE));
    }

    private String threePublic(Column column) {
        return "SELECT %s, %s\n%s AND \"leaf\" = 'yes'\nGROUP BY %s"
                .formatted(OF_UNIT, sum(DataColumn.AMOUNT), facts(column), OF_UNIT);
    }

    private static String items(Column column) {
        return "SELECT %s, \"item\", \"amount\"\n%s AND \"level\" = %s"
                .formatted(OF_UNIT, facts(column), text(FactLevel.LINE.code()));
    }

    private String sum(DataColumn column) {
        return engine.sum(column.title()) + " AS " + quoted(column.title());
    }

    /** A view and its query. */
    record View(String name, String query) {}
}
