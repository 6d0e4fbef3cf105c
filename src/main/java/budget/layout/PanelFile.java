package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.PanelLayout.Print;
import budget.model.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a panel of a layout: its kind of rows, its columns, and the lines it lists. */
final class PanelFile {

    /** What a panel declares; a form with one panel declares it itself. */
    static final List<String> KEYS = List.of(
            "rows",
            "system",
            "names",
            "pivot",
            "groups",
            "columns",
            "total",
            "totalRow",
            "totalOf",
            "items",
            "lines",
            "sets",
            "continues",
            "levels",
            "rules",
            "figures",
            "offset");

    static final List<String> KEYS_OF_ONE =
            Stream.concat(Stream.of("panel"), KEYS.stream()).toList();

    private PanelFile() {}

    /**
     * The panel a node describes.
     *
     * @param key its name in formulas
     * @param economic the list of the economic codes of columns
     */
    static PanelLayout panel(YamlNode node, String key, Catalogue economic) {
        WrittenRows written = WrittenRows.of(node);
        boolean isOneLine = written.isOneLine();
        Map<String, List<String>> sets = sets(node);
        LineColumns pivoted = LineColumns.of(node, written);
        List<ColumnLayout> columns =
                pivoted.isEmpty() ? ColumnFile.columns(node.list("columns"), sets) : pivoted.measures();
        List<ItemLayout> items = new ArrayList<>(pivoted.items());
        addItems(node.list("items"), "", 0, items);
        addLines(node.list("lines"), items);
        if (isOneLine && pivoted.isEmpty()) {
            // The line has no label: the total's is its key.
            node.need("total");
        }
        PanelLayout panel = new PanelLayout(
                key,
                isOneLine ? RowKind.ITEMS : rows(node, written.kind()),
                columns,
                node.texts("total"),
                items,
                sets,
                node.has("continues", "right"),
                PanelClaims.of(node),
                new Print(pivoted.columns(), isOneLine, node.has("names", "numbered"), written.isByUnit()));
        check(node, panel, economic);
        return panel;
    }

    private static RowKind rows(YamlNode node, RowKind written) {
        String system = node.choice("system", "department", List.of("department", "government"));
        if (written != RowKind.ECONOMIC) {
            node.find("system").ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of("system", "rows")));
        }
        return written == RowKind.ECONOMIC && system.equals("government") ? RowKind.GOVERNMENT : written;
    }

    private static void check(YamlNode node, PanelLayout panel, Catalogue economic) {
        if (panel.print().columns().isEmpty()) {
            ColumnChecks.check(node.list("columns"), panel.columns(), economic);
        }
        if (panel.rows() != RowKind.INDICATORS && panel.measures().isEmpty()) {
            node.report(MistakeCode.PANEL_WITHOUT_MEASURE.of(panel.key()));
        }
        boolean isWithoutItems = panel.rows() == RowKind.ITEMS
                && panel.items().isEmpty()
                && !panel.print().isOneLine();
        if (isWithoutItems) {
            node.report(MistakeCode.PANEL_WITHOUT_ITEMS.of(panel.key()));
        }
        // A panel of items without a line is reported above; its columns may be right for the rows that were meant.
        boolean isSound = node.list("columns").stream().allMatch(ColumnFile::isSound);
        PanelChecks.check(
                node, panel, isSound && !isWithoutItems && !panel.print().isOneLine());
        PanelChecks.checkUnits(node, panel);
        PanelChecks.checkSets(node, panel);
        PanelChecks.checkLines(node, panel);
        PanelChecks.checkOffset(node, panel);
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

    /** Items are written as a label, or as a label with aliases and items below it. */
    private static void addItems(List<YamlNode> nodes, String parent, int depth, List<ItemLayout> items) {
        for (YamlNode node : nodes) {
            if (node.isText()) {
                String path = pathOf(parent, node.text());
                add(node, new ItemLayout(path, List.of(node.text()), depth, List.of()), items);
                continue;
            }
            node.allowing(List.of("label", "aliases", "items", "sumOf"));
            String label = node.need("label").text();
            String path = pathOf(parent, label);
            add(node, new ItemLayout(path, labels(node, label), depth, node.texts("sumOf")), items);
            addItems(node.list("items"), path, depth + 1, items);
        }
    }

    /** Lines beside codes are written as a label, or as a line with aliases and what it is the sum of. */
    private static void addLines(List<YamlNode> nodes, List<ItemLayout> items) {
        for (YamlNode node : nodes) {
            String label = node.isText()
                    ? node.text()
                    : node.allowing(List.of("line", "aliases", "sumOf"))
                            .need("line")
                            .text();
            List<String> labels = node.isText() ? List.of(label) : labels(node, label);
            add(node, new ItemLayout(label, labels, 0, node.isText() ? List.of() : node.texts("sumOf")), items);
        }
    }

    private static List<String> labels(YamlNode node, String label) {
        List<String> labels = new ArrayList<>(List.of(label));
        labels.addAll(node.texts("aliases"));
        return labels;
    }

    static void add(YamlNode node, ItemLayout item, List<ItemLayout> items) {
        if (items.stream().anyMatch(other -> other.path().equals(item.path()))) {
            node.report(MistakeCode.LISTED_TWICE.of(item.path()));
        }
        items.add(item);
    }

    private static String pathOf(String parent, String label) {
        return parent.isEmpty() ? label : parent + "/" + label;
    }
}
