package budget.definition;

import budget.definition.Datasets.ByEconomic;
import budget.definition.Datasets.ByFunction;
import budget.definition.Datasets.Column;
import budget.definition.Datasets.Headline;
import budget.definition.Datasets.Projects;
import budget.definition.Datasets.Sources;
import budget.definition.Datasets.UnitColumn;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.rule.FigureSum;
import budget.rule.NamedFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code datasets.yaml}: every table, row and column it names is one that a layout has; what has a mistake is left out. */
final class DatasetsFile {

    private static final List<String> KEYS =
            List.of("headline", "by-function", "by-economic", "by-unit", "projects", "three-public", "sources");
    private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final List<String> TAKEN = List.of("fiscal_year", "unit_code", "unit_name", "parent_code");

    private final Formulas formulas;
    private final List<FormLayout> forms;

    private DatasetsFile(Formulas formulas, List<FormLayout> forms) {
        this.formulas = formulas;
        this.forms = forms;
    }

    static Datasets parse(YamlNode root, Formulas formulas, List<FormLayout> forms) {
        DatasetsFile reader = new DatasetsFile(formulas, forms);
        if (!root.isThere()) {
            return Datasets.NONE;
        }
        root.allowing(KEYS);
        return new Datasets(
                root.find("headline").map(reader::headline).orElse(Datasets.NONE.headline()),
                root.find("by-function").flatMap(reader::byFunction),
                root.list("by-economic").stream()
                        .flatMap(node -> reader.byEconomic(node).stream())
                        .toList(),
                root.find("by-unit").map(reader::byUnit).orElse(List.of()),
                root.find("projects").flatMap(reader::projects),
                root.find("three-public").flatMap(reader::threePublic),
                root.find("sources").flatMap(reader::sources));
    }

    private Headline headline(YamlNode node) {
        node.allowing(List.of("income", "spending"));
        return new Headline(
                node.find("income").flatMap(this::sum), node.find("spending").flatMap(this::sum));
    }

    private Optional<ByFunction> byFunction(YamlNode node) {
        node.allowing(List.of("table", "total", "basic", "project"));
        return column(node, "total")
                .filter(total -> hasRows(node, total.panel(), Vocabulary.Rows.FUNCTION))
                .map(total -> new ByFunction(total, findColumn(node, "basic"), findColumn(node, "project")));
    }

    private Optional<ByEconomic> byEconomic(YamlNode node) {
        node.allowing(List.of("table", "amount", "across", "as"));
        if (node.find("across").isPresent()) {
            return named(node, node.need("across"))
                    .filter(across -> haveCodes(node, across.panel(), across.columns()))
                    .map(across -> across(node, across));
        }
        return column(node, "amount")
                .filter(amount -> hasRows(node, amount.panel(), Vocabulary.Rows.ECONOMIC))
                .map(amount ->
                        new ByEconomic(amount.panel(), Optional.of(amount), List.of(), source(node, amount.panel())));
    }

    private ByEconomic across(YamlNode node, NamedFigures across) {
        Panel panel = across.panel();
        Optional<Column> total = findColumn(node, "amount").or(() -> totalOf(panel, across.columns()));
        return new ByEconomic(panel, total, across.columns(), source(node, panel));
    }

    private static String source(YamlNode node, Panel panel) {
        return node.findText("as").orElse(panel.key());
    }

    /** A column across which spending is broken down has the code that its amounts belong to. */
    private boolean haveCodes(YamlNode node, Panel panel, List<String> columns) {
        Optional<String> without = columns.stream()
                .filter(column -> layout(panel)
                        .measure(column)
                        .flatMap(ColumnLayout::economicCode)
                        .isEmpty())
                .findFirst();
        without.ifPresent(column -> node.need("across").report(MistakeCode.COLUMN_WITHOUT_CODE.of(column)));
        return without.isEmpty();
    }

    /** The column that the layout declares to be the sum of these. */
    private Optional<Column> totalOf(Panel panel, List<String> columns) {
        return layout(panel).measures().stream()
                .filter(measure -> measure.sumOf().containsAll(columns))
                .map(measure -> new Column(panel, measure.key()))
                .findFirst();
    }

    private PanelLayout layout(Panel panel) {
        return forms.stream()
                .filter(form -> form.form().equals(panel.form()))
                .flatMap(form -> form.panel(panel.key()).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<UnitColumn> byUnit(YamlNode node) {
        List<UnitColumn> columns = new ArrayList<>();
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            String name = entry.getKey();
            YamlNode value = entry.getValue();
            checkName(name, value);
            if (!value.isText()) {
                value.texts("aliases").forEach(alias -> checkName(alias, value.need("aliases")));
            }
            unitColumn(name, value).ifPresent(columns::add);
        }
        return columns;
    }

    private static void checkName(String name, YamlNode where) {
        if (!COLUMN_NAME.matcher(name).matches() || TAKEN.contains(name)) {
            where.report(MistakeCode.NO_COLUMN_NAME.of(name));
        }
    }

    /** A column is a formula, or a formula with words that describe it. */
    private Optional<UnitColumn> unitColumn(String name, YamlNode node) {
        if (node.isText()) {
            return sum(node).map(sum -> new UnitColumn(name, sum, name, sum.written(), List.of()));
        }
        node.allowing(List.of("formula", "title", "about", "aliases"));
        node.needText("formula");
        return sum(node.need("formula"))
                .map(sum -> new UnitColumn(
                        name,
                        sum,
                        node.findText("title").orElse(name),
                        node.findText("about").orElse(sum.written()),
                        node.texts("aliases")));
    }

    private Optional<Projects> projects(YamlNode node) {
        node.allowing(List.of("table", "amount", "target", "about"));
        Optional<Column> target = node.find("target").flatMap(this::target);
        return column(node, "amount")
                .filter(amount -> hasRows(node, amount.panel(), Vocabulary.Rows.PROJECT))
                .map(amount ->
                        new Projects(amount, target, node.findText("about").orElse("")));
    }

    /** The target's amount is found by the project's name. */
    private Optional<Column> target(YamlNode node) {
        Optional<NamedFigures> target = formulas.figures(node.text(), node::placeOf);
        Optional<Column> column = target.filter(named -> named.panel().rows() == Vocabulary.Rows.TARGETS
                        && named.rows().areProjects())
                .map(Column::of);
        if (target.isPresent() && column.isEmpty()) {
            node.report(MistakeCode.NO_TARGET.of(node.text()));
        }
        return column;
    }

    private Optional<Column> threePublic(YamlNode node) {
        node.allowing(List.of("table", "amount"));
        return column(node, "amount").filter(amount -> hasRows(node, amount.panel(), Vocabulary.Rows.ITEMS));
    }

    private Optional<Sources> sources(YamlNode node) {
        node.allowing(List.of("table", "total", "columns"));
        List<String> columns = new ArrayList<>();
        node.list("columns").forEach(each -> named(node, each).ifPresent(named -> columns.addAll(named.columns())));
        return column(node, "total")
                .filter(total -> !columns.isEmpty() || hasRows(node, total.panel(), Vocabulary.Rows.ITEMS))
                .map(total -> new Sources(total, columns));
    }

    private static boolean hasRows(YamlNode node, Panel panel, Vocabulary.Rows rows) {
        boolean has = panel.rows() == rows;
        if (!has) {
            YamlNode table = node.need("table");
            table.report(MistakeCode.TABLE_HAS_OTHER_ROWS.of(
                    table.text(), rows.name().toLowerCase(Locale.ROOT)));
        }
        return has;
    }

    private Optional<Column> column(YamlNode node, String key) {
        node.needText(key);
        return node.find(key).flatMap(column -> named(node, column)).map(Column::of);
    }

    private Optional<Column> findColumn(YamlNode node, String key) {
        return node.findText(key).flatMap(ignored -> column(node, key));
    }

    /** A column, or a set of columns, of the table that the entry names. */
    private Optional<NamedFigures> named(YamlNode node, YamlNode column) {
        String table = node.needText("table");
        return table.isBlank() || column.text().isBlank()
                ? Optional.empty()
                : formulas.figures(
                        table + "[*].「" + column.text() + "」",
                        character -> (character <= table.length() ? node.need("table") : column).place());
    }

    private Optional<FigureSum> sum(YamlNode formula) {
        return formula.text().isBlank() ? Optional.empty() : formulas.sum(formula.text(), formula::placeOf);
    }
}
