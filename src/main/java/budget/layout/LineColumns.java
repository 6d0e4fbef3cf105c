package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.ColumnLayout.Claim;
import budget.layout.ColumnLayout.Place;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout.ItemLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A form that prints its lines as columns and all its figures in one line ({@code rows: one} with {@code pivot}): read, it is
 * a panel of lines with a measure for each group of columns.
 *
 * @param items a line for each column of a group
 * @param measures one for each group
 * @param columns the columns of the header: each line in each group
 */
record LineColumns(List<ItemLayout> items, List<ColumnLayout> measures, List<ColumnLayout> columns) {

    private static final LineColumns NONE = new LineColumns(List.of(), List.of(), List.of());

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** The columns of a panel with a {@code pivot}; none of one without. */
    static LineColumns of(YamlNode panel, WrittenRows rows) {
        if (panel.find("pivot").isEmpty() || !rows.isOneLine()) {
            for (String key : List.of("pivot", "groups")) {
                panel.find(key).ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of(key, "rows")));
            }
            return NONE;
        }
        YamlNode pivot = panel.need("pivot").allowing(List.of("rows", "measures", "measure"));
        pivot.choice("rows", "columns", List.of("columns"));
        List<ColumnLayout> measures = measures(panel, pivot);
        Map<Boolean, List<YamlNode>> nodes = panel.list("columns").stream()
                .collect(Collectors.partitioningBy(
                        node -> rows.isByUnit() && node.find("key").isPresent()));
        List<YamlNode> units = nodes.getOrDefault(true, List.of());
        List<YamlNode> lines = nodes.getOrDefault(false, List.of());
        List<ItemLayout> items = new ArrayList<>();
        for (YamlNode node : lines) {
            node.allowing(List.of("line", "header", "under", "in", "sumOf"));
            PanelFile.add(node, item(node), items);
        }
        boolean isGrouped = pivot.find("measure").isEmpty();
        List<ColumnLayout> columns = new ArrayList<>(ColumnFile.columns(units, Map.of()));
        measures.forEach(measure -> IntStream.range(0, lines.size())
                .mapToObj(at -> column(lines.get(at), items.get(at).path(), measure, isGrouped))
                .forEach(columns::add));
        return new LineColumns(items, measures, columns);
    }

    private static ItemLayout item(YamlNode node) {
        String path = node.need("line").text();
        List<String> labels = List.of(path.substring(path.lastIndexOf('/') + 1));
        int depth = (int) path.chars().filter(sign -> sign == '/').count();
        return new ItemLayout(path, labels, depth, node.texts("sumOf"));
    }

    /** A measure for each group; without groups a single one. */
    private static List<ColumnLayout> measures(YamlNode panel, YamlNode pivot) {
        boolean hasGroups = pivot.find("measure").isEmpty();
        if (!hasGroups) {
            panel.find("groups").ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of("groups", "measure")));
            return List.of(measure(pivot.needText("measure"), List.of()));
        }
        pivot.choice("measures", "groups", List.of("groups"));
        List<ColumnLayout> measures = new ArrayList<>();
        for (YamlNode node : panel.need("groups").list()) {
            node.allowing(List.of("measure", "header"));
            ColumnLayout measure = measure(node.need("measure").text(), ColumnFile.headers(node));
            Set<String> earlier = measures.stream().map(ColumnLayout::key).collect(Collectors.toSet());
            if (earlier.contains(measure.key())) {
                node.report(MistakeCode.LISTED_TWICE.of(measure.key()));
            }
            measures.add(measure);
        }
        return measures;
    }

    private static ColumnLayout measure(String key, List<String> header) {
        return new ColumnLayout(
                key, Role.MEASURE, header.isEmpty() ? List.of(key) : header, List.of(), false, "", List.of());
    }

    private static ColumnLayout column(YamlNode node, String path, ColumnLayout measure, boolean isGrouped) {
        boolean isStrict = ColumnFile.isStrict(node);
        return new ColumnLayout(
                measure.key(),
                Role.MEASURE,
                ColumnFile.headers(node),
                node.texts(isStrict ? "in" : "under"),
                isStrict || isGrouped,
                "",
                List.of(),
                new Claim("", ""),
                "",
                new Place(isGrouped ? measure.header() : List.of(), path),
                List.of());
    }
}
