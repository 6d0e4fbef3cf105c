package budget.learn;

import budget.learn.ColumnDraft.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a form whose lines are printed as columns over a single row of figures. */
final class PivotText {

    private final PanelDraft panel;
    /** The words that each of several groups of the same columns has above it; empty where there is one group. */
    private final Set<String> groups;

    private PivotText(PanelDraft panel) {
        this.panel = panel;
        this.groups = groups(panel.measures());
    }

    static List<String> of(PanelDraft panel) {
        PivotText text = new PivotText(panel);
        List<String> lines = new ArrayList<>();
        if (text.groups.isEmpty()) {
            lines.add("pivot: { rows: columns, measure: " + FormWords.word("amount") + " }");
        } else {
            lines.add("pivot: { rows: columns, measures: groups }");
            lines.add("groups:");
            text.groups.forEach(group -> lines.add(
                    "  - { measure: " + LayoutText.quoted(group) + ", header: [" + LayoutText.quoted(group) + "] }"));
        }
        lines.add("columns:");
        lines.addAll(text.columns());
        return lines;
    }

    /** The top words, where each has the same columns below it. */
    private static Set<String> groups(List<ColumnDraft> measures) {
        Map<String, List<String>> below = new LinkedHashMap<>();
        for (ColumnDraft measure : measures) {
            List<String> words = measure.guess().path().words();
            below.computeIfAbsent(words.get(0), ignored -> new ArrayList<>())
                    .add(String.join("/", words.subList(1, words.size())));
        }
        boolean areSame = below.size() > 1
                && below.values().stream().distinct().count() == 1
                && below.values().iterator().next().size() > 1;
        return areSame ? below.keySet() : Set.of();
    }

    private List<String> columns() {
        Map<String, String> paths = paths();
        Map<String, String> lines = new LinkedHashMap<>();
        for (ColumnDraft column : panel.measures()) {
            List<String> words = own(column);
            String group = words.size() > 1 ? words.get(words.size() - 2) : "";
            String sum = column.claim()
                    .filter(Claim::isSure)
                    .filter(claim -> claim.word().equals("sumOf") && group.isEmpty())
                    .map(claim -> sum(claim, paths))
                    .orElse("");
            String line = "  - { line: " + LayoutText.quoted(path(words)) + ", header: ["
                    + LayoutText.quoted(words.get(words.size() - 1)) + "]"
                    + (group.isEmpty() ? "" : ", in: [" + LayoutText.quoted(group) + "]") + sum + " }";
            // The same line in two groups may be known to be a sum in one of them only.
            lines.merge(path(words), line, (one, other) -> one.length() >= other.length() ? one : other);
        }
        return List.copyOf(lines.values());
    }

    private static String sum(Claim claim, Map<String, String> paths) {
        List<String> members = claim.of().stream()
                .flatMap(member -> Optional.ofNullable(paths.get(member)).stream())
                .toList();
        return ", sumOf: " + LayoutText.list(members);
    }

    /** The line of each measure. */
    private Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        panel.measures().forEach(column -> paths.put(column.key(), path(own(column))));
        return paths;
    }

    /** The words over a column without those of its group. */
    private List<String> own(ColumnDraft column) {
        List<String> words = column.guess().path().words();
        return groups.isEmpty() ? words : words.subList(1, words.size());
    }

    /** A column that sums its neighbours up is the line their words name; the others are below it. */
    private static String path(List<String> words) {
        String last = words.get(words.size() - 1).replace('/', '／');
        if (words.size() == 1) {
            return last;
        }
        String group = words.get(words.size() - 2).replace('/', '／');
        return FormWords.is("sum", last) ? group : group + "/" + last;
    }
}
