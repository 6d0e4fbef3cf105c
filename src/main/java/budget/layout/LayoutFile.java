package budget.layout;

import budget.finding.Severity;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout.Absence;
import budget.layout.FormLayout.FieldLayout;
import budget.layout.FormLayout.Money;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.AmountUnit;
import budget.model.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one file of {@code layouts/} into a {@link FormLayout}. */
final class LayoutFile {

    private static final List<String> PANEL_KEYS = List.of(
            "panel",
            "rows",
            "columns",
            "total",
            "totalRow",
            "items",
            "sets",
            "continues",
            "levels",
            "rules",
            "figures",
            "offset");
    private static final List<String> FORM_KEYS = List.of(
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
            "totalRow",
            "items",
            "sets",
            "continues",
            "levels",
            "rules",
            "offset");
    private static final List<String> COLUMN_KEYS =
            List.of("key", "measure", "header", "under", "in", "economic", "sumOf", "equals", "rule");
    private static final List<String> MONEY =
            Arrays.stream(AmountUnit.values()).map(AmountUnit::printed).toList();
    private static final List<String> ROWS = Arrays.stream(RowKind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Map<String, Role> ROLES = roles();

    private LayoutFile() {}

    /**
     * The form a file describes.
     *
     * @param economic the list of the economic codes of columns
     */
    static FormLayout parse(YamlNode root, Catalogue economic) {
        root.allowing(FORM_KEYS);
        String form = root.needText("form");
        List<String> titles = new ArrayList<>(root.texts("titles"));
        String name = root.findText("name").orElse(form);
        if (!titles.contains(name)) {
            titles.add(0, name);
        }
        return new FormLayout(
                form, name, titles, money(root), panels(root, form, economic), fields(root), absence(root));
    }

    private static Money money(YamlNode root) {
        AmountUnit unit = AmountUnit.printedAs(root.choice("unit", "万元", MONEY)).orElseThrow();
        return new Money(unit, root.truth("unitRequired", false), root.number("decimals", 2, 0, unit.mostDecimals()));
    }

    private static Absence absence(YamlNode root) {
        return new Absence(severity(root, "missing"), severity(root, "undeclared"));
    }

    private static Optional<Severity> severity(YamlNode root, String key) {
        String word = root.choice(key, "blocking", List.of("blocking", "advisory", "note", "allowed"));
        return word.equals("allowed") ? Optional.empty() : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static List<FieldLayout> fields(YamlNode root) {
        List<FieldLayout> fields = new ArrayList<>();
        for (YamlNode node : root.list("fields")) {
            node.allowing(List.of("key", "measure", "label"));
            boolean isMeasure = node.find("measure").isPresent();
            String key = node.need(isMeasure ? "measure" : "key").text();
            fields.add(new FieldLayout(key, isMeasure, node.texts("label")));
        }
        if (!fields.isEmpty() && fields.stream().noneMatch(field -> field.key().equals("project"))) {
            root.need("fields").report(MistakeCode.KEY_MISSING.of("project"));
        }
        return fields;
    }

    private static List<PanelLayout> panels(YamlNode root, String form, Catalogue economic) {
        if (root.find("panels").isEmpty()) {
            return List.of(panel(root, form, economic));
        }
        List<PanelLayout> panels = new ArrayList<>();
        for (YamlNode node : root.list("panels")) {
            node.allowing(PANEL_KEYS);
            String key = node.needText("panel");
            if (panels.stream().anyMatch(panel -> panel.key().equals(key))) {
                node.report(MistakeCode.LISTED_TWICE.of(key));
            }
            panels.add(panel(node, key, economic));
        }
        for (String key : List.of("rows", "columns", "total", "items", "sets")) {
            root.find(key).ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of(key, "panels")));
        }
        PanelChecks.checkBetween(root.list("panels"), panels);
        return panels;
    }

    private static PanelLayout panel(YamlNode node, String key, Catalogue economic) {
        node.needText("rows");
        RowKind rows = RowKind.valueOf(node.choice("rows", ROWS.get(0), ROWS).toUpperCase(Locale.ROOT));
        Map<String, List<String>> sets = sets(node);
        List<ColumnLayout> columns = new ArrayList<>();
        for (YamlNode column : node.list("columns")) {
            columns.add(column(column.allowing(COLUMN_KEYS), sets));
        }
        List<ItemLayout> items = new ArrayList<>();
        addItems(node.list("items"), "", 0, items);
        PanelLayout panel = new PanelLayout(
                key,
                rows,
                columns,
                node.texts("total"),
                items,
                sets,
                node.has("continues", "right"),
                PanelClaims.of(node));
        ColumnChecks.check(node.list("columns"), panel.columns(), economic);
        check(node, panel);
        boolean isSound = node.list("columns").stream().allMatch(LayoutFile::isSound);
        // A panel of items without a line is reported above; its columns may be right for the rows that were meant.
        PanelChecks.check(node, panel, isSound && (rows != RowKind.ITEMS || !items.isEmpty()));
        PanelChecks.checkSets(node, panel);
        PanelChecks.checkOffset(node, panel);
        return panel;
    }

    private static void check(YamlNode node, PanelLayout panel) {
        if (panel.rows() != RowKind.INDICATORS && panel.measures().isEmpty()) {
            node.report(MistakeCode.PANEL_WITHOUT_MEASURE.of(panel.key()));
        }
        if (panel.rows() == RowKind.ITEMS && panel.items().isEmpty()) {
            node.report(MistakeCode.PANEL_WITHOUT_ITEMS.of(panel.key()));
        }
    }

    /** Whether the role of a column is known. */
    private static boolean isSound(YamlNode column) {
        return column.find("measure").isPresent()
                || column.find("key")
                        .filter(key -> ROLES.containsKey(key.text()))
                        .isPresent();
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
        boolean isStrict = node.find("in").isPresent();
        if (isStrict) {
            node.find("under").ifPresent(under -> under.report(MistakeCode.MEANS_NOTHING.of("under", "in")));
        }
        return new ColumnLayout(
                key,
                isMeasure ? Role.MEASURE : role(node.need("key")),
                node.need("header").list().stream().map(YamlNode::text).toList(),
                node.texts(isStrict ? "in" : "under"),
                isStrict,
                node.findText("economic").orElse(""),
                node.find("sumOf").map(found -> members(found, sets)).orElse(List.of()),
                new ColumnLayout.Claim(
                        node.findText("equals")
                                .orElse(String.join(
                                        " + ",
                                        node.texts("sumOf").stream()
                                                .map(RuleNames::quoted)
                                                .toList())),
                        node.findText("rule").orElse("")));
    }

    private static List<String> members(YamlNode sumOf, Map<String, List<String>> sets) {
        List<String> members = new ArrayList<>();
        for (YamlNode part : sumOf.list()) {
            members.addAll(sets.getOrDefault(part.text(), List.of(part.text())));
        }
        return members;
    }

    private static Role role(YamlNode key) {
        Role role = ROLES.get(key.text());
        if (role == null) {
            key.report(MistakeCode.NOT_ALLOWED.of("key", key.text()).offering(key.text(), ROLES.keySet()));
        }
        return role == null ? Role.REMARK : role;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("category", Role.CATEGORY);
        roles.put("section", Role.SECTION);
        roles.put("item", Role.ITEM);
        roles.put("code", Role.CODE);
        List.of("name", "label", "code-and-name").forEach(name -> roles.put(name, Role.NAME));
        roles.put("project", Role.PROJECT);
        roles.put("remark", Role.REMARK);
        List.of("first", "second", "third", "value", "weight").forEach(part -> roles.put(part, Role.INDICATOR));
        return roles;
    }

    /** Items are written as a label, or as a label with aliases and items below it. */
    private static void addItems(List<YamlNode> nodes, String parent, int depth, List<ItemLayout> items) {
        for (YamlNode node : nodes) {
            if (node.isText()) {
                items.add(item(node, new ItemLayout(pathOf(parent, node.text()), List.of(node.text()), depth), items));
                continue;
            }
            node.allowing(List.of("label", "aliases", "items"));
            String label = node.need("label").text();
            List<String> labels = new ArrayList<>(List.of(label));
            labels.addAll(node.texts("aliases"));
            String path = pathOf(parent, label);
            items.add(item(node, new ItemLayout(path, labels, depth), items));
            addItems(node.list("items"), path, depth + 1, items);
        }
    }

    private static ItemLayout item(YamlNode node, ItemLayout item, List<ItemLayout> items) {
        if (items.stream().anyMatch(other -> other.path().equals(item.path()))) {
            node.report(MistakeCode.LISTED_TWICE.of(item.path()));
        }
        return item;
    }

    private static String pathOf(String parent, String label) {
        return parent.isEmpty() ? label : parent + "/" + label;
    }
}
