package budget.definition;

import budget.definition.ColumnLayout.Role;
import budget.definition.FormLayout.Absence;
import budget.definition.FormLayout.FieldLayout;
import budget.definition.FormLayout.Money;
import budget.definition.PanelLayout.ItemLayout;
import budget.model.AmountUnit;
import budget.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one file of {@code layouts/} into a {@link FormLayout}. */
final class LayoutFile {

    private static final Set<String> PANEL_KEYS = Set.of("panel", "rows", "columns", "total", "items", "sets");
    private static final Set<String> FORM_KEYS = Set.of(
            "form",
            "name",
            "titles",
            "unit",
            "unitRequired",
            "decimals",
            "missing",
            "undeclared",
            "panels",
            "fields",
            "rows",
            "columns",
            "total",
            "items",
            "sets");
    private static final Set<String> COLUMN_KEYS = Set.of("key", "measure", "header", "under", "economic", "sumOf");

    private LayoutFile() {}

    static FormLayout parse(String file, String text) {
        YamlNode root = YamlNode.parse(file, text).allowing(FORM_KEYS);
        String form = root.need("form").text();
        List<String> titles = new ArrayList<>(root.texts("titles"));
        String name = root.findText("name").orElse(form);
        if (!titles.contains(name)) {
            titles.add(0, name);
        }
        return new FormLayout(form, name, titles, money(root), panels(root, form), fields(root), absence(root));
    }

    private static Money money(YamlNode root) {
        String printed = root.findText("unit").orElse("万元");
        AmountUnit unit = AmountUnit.printedAs(printed)
                .orElseThrow(() -> root.need("unit")
                        .mistake("unit of money \"" + printed + "\" is not known; expected one of "
                                + Arrays.stream(AmountUnit.values())
                                        .map(AmountUnit::printed)
                                        .toList()));
        return new Money(unit, root.truth("unitRequired", false), root.number("decimals", 2));
    }

    private static Absence absence(YamlNode root) {
        return new Absence(severity(root, "missing"), severity(root, "undeclared"));
    }

    private static Optional<Severity> severity(YamlNode root, String key) {
        String word = root.findText(key).orElse("blocking");
        return switch (word) {
            case "blocking", "advisory", "note" -> Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
            case "allowed" -> Optional.empty();
            default ->
                throw root.need(key)
                        .mistake("\"" + key + "\" is \"" + word + "\"; expected blocking, advisory, note or allowed");
        };
    }

    private static List<FieldLayout> fields(YamlNode root) {
        List<FieldLayout> fields = new ArrayList<>();
        for (YamlNode node : root.list("fields")) {
            node.allowing(Set.of("key", "measure", "label"));
            boolean isMeasure = node.find("measure").isPresent();
            String key = node.need(isMeasure ? "measure" : "key").text();
            fields.add(new FieldLayout(key, isMeasure, node.texts("label")));
        }
        return fields;
    }

    private static List<PanelLayout> panels(YamlNode root, String form) {
        if (root.find("panels").isEmpty()) {
            return List.of(panel(root, form));
        }
        List<PanelLayout> panels = new ArrayList<>();
        for (YamlNode node : root.list("panels")) {
            node.allowing(PANEL_KEYS);
            panels.add(panel(node, node.need("panel").text()));
        }
        return panels;
    }

    private static PanelLayout panel(YamlNode node, String key) {
        RowKind rows = rowKind(node.need("rows"));
        Map<String, List<String>> sets = sets(node);
        List<ColumnLayout> columns = new ArrayList<>();
        for (YamlNode column : node.list("columns")) {
            columns.add(column(column.allowing(COLUMN_KEYS), sets));
        }
        List<ItemLayout> items = new ArrayList<>();
        addItems(node.list("items"), "", 0, items);
        PanelLayout panel = new PanelLayout(key, rows, columns, node.texts("total"), items, sets);
        check(node, panel);
        return panel;
    }

    private static void check(YamlNode node, PanelLayout panel) {
        if (panel.rows() != RowKind.INDICATORS && panel.measures().isEmpty()) {
            throw node.mistake("panel \"" + panel.key() + "\" has no measure column");
        }
        if (panel.rows() == RowKind.ITEMS && panel.items().isEmpty()) {
            throw node.mistake("panel \"" + panel.key() + "\" has rows: items but lists none");
        }
        List<String> measures = panel.measures().stream().map(ColumnLayout::key).toList();
        panel.sets()
                .forEach((set, members) -> members.forEach(member -> {
                    if (!measures.contains(member)) {
                        throw node.need("sets")
                                .mistake("set \"" + set + "\" names \"" + member + "\", which is no column; "
                                        + Suggestion.sentence(member, measures));
                    }
                }));
    }

    private static RowKind rowKind(YamlNode node) {
        return Arrays.stream(RowKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.mistake(
                        "rows are \"" + node.text() + "\"; expected function, economic, project, items or indicators"));
    }

    private static Map<String, List<String>> sets(YamlNode node) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        node.find("sets")
                .ifPresent(found -> found.entries()
                        .forEach((name, members) -> sets.put(
                                name,
                                members.list().stream().map(YamlNode::text).toList())));
        return sets;
    }

    private static ColumnLayout column(YamlNode node, Map<String, List<String>> sets) {
        boolean isMeasure = node.find("measure").isPresent();
        String key = node.need(isMeasure ? "measure" : "key").text();
        return new ColumnLayout(
                key,
                isMeasure ? Role.MEASURE : role(node.need("key")),
                node.texts("header"),
                node.texts("under"),
                node.findText("economic").orElse(""),
                node.find("sumOf").map(found -> members(found, sets)).orElse(List.of()));
    }

    private static List<String> members(YamlNode sumOf, Map<String, List<String>> sets) {
        List<String> members = new ArrayList<>();
        for (YamlNode part : sumOf.list()) {
            members.addAll(sets.getOrDefault(part.text(), List.of(part.text())));
        }
        return members;
    }

    private static Role role(YamlNode key) {
        return switch (key.text()) {
            case "category" -> Role.CATEGORY;
            case "section" -> Role.SECTION;
            case "item" -> Role.ITEM;
            case "code" -> Role.CODE;
            case "name", "label" -> Role.NAME;
            case "project" -> Role.PROJECT;
            case "first", "second", "third", "value", "weight" -> Role.INDICATOR;
            case "remark" -> Role.REMARK;
            default ->
                throw key.mistake("key column \"" + key.text() + "\" is not known; "
                        + Suggestion.sentence(
                                key.text(),
                                List.of(
                                        "category",
                                        "section",
                                        "item",
                                        "code",
                                        "name",
                                        "label",
                                        "project",
                                        "remark",
                                        "first",
                                        "second",
                                        "third",
                                        "value",
                                        "weight")));
        };
    }

    /** Items are written as a label, or as a label with aliases and items below it. */
    private static void addItems(List<YamlNode> nodes, String parent, int depth, List<ItemLayout> items) {
        for (YamlNode node : nodes) {
            if (node.isText()) {
                items.add(new ItemLayout(pathOf(parent, node.text()), List.of(node.text()), depth));
                continue;
            }
            node.allowing(Set.of("label", "aliases", "items"));
            String label = node.need("label").text();
            List<String> labels = new ArrayList<>(List.of(label));
            labels.addAll(node.texts("aliases"));
            String path = pathOf(parent, label);
            items.add(new ItemLayout(path, labels, depth));
            addItems(node.list("items"), path, depth + 1, items);
        }
    }

    private static String pathOf(String parent, String label) {
        return parent.isEmpty() ? label : parent + "/" + label;
    }
}
