package budget.layout;

import budget.jobfile.Mistake;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout.ItemLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Checks that the columns of a panel give its rows keys, and that no two panels of a form claim the same rows. */
final class PanelChecks {

    private PanelChecks() {}

    /** Reports declarations that are invalid for the panel's kind of rows. */
    static void check(YamlNode node, PanelLayout panel, boolean areColumnsSound) {
        String rows = panel.rows().name().toLowerCase(Locale.ROOT);
        List<YamlNode> columns = node.list("columns");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < panel.columns().size(); i++) {
            Role role = panel.columns().get(i).role();
            roles.add(role);
            if (areColumnsSound && !mayHave(panel.rows(), role)) {
                columns.get(i)
                        .report(MistakeCode.MEANS_NOTHING.of(
                                panel.columns().get(i).key(), rows));
            }
        }
        roles.retainAll(keysOf(panel.rows()));
        if (areColumnsSound && roles.isEmpty()) {
            node.report(MistakeCode.PANEL_WITHOUT_KEY.of(panel.key(), rows));
        }
        for (String key : meaningless(panel.rows())) {
            node.find(key).ifPresent(found -> found.report(MistakeCode.MEANS_NOTHING.of(key, rows)));
        }
    }

    /** Reports rows by unit without a column of units, and columns of units where the rows are not by unit. */
    static void checkUnits(YamlNode node, PanelLayout panel) {
        boolean hasUnits = panel.headed().stream().anyMatch(column -> column.role() == Role.UNIT);
        if (panel.print().isByUnit() && !hasUnits) {
            node.report(MistakeCode.KEY_MISSING.of("key: " + ColumnLayout.UNIT));
        }
        if (!panel.print().isByUnit() && hasUnits) {
            for (YamlNode column : node.list("columns")) {
                column.find("key")
                        .filter(key -> key.text().startsWith(ColumnLayout.UNIT))
                        .ifPresent(key -> key.report(MistakeCode.MEANS_NOTHING.of(
                                key.text(), panel.rows().name().toLowerCase(Locale.ROOT))));
            }
        }
    }

    /** The roles of which a panel needs one, so that its rows have keys. */
    private static Set<Role> keysOf(RowKind rows) {
        return switch (rows) {
            case FUNCTION, ECONOMIC, GOVERNMENT -> EnumSet.of(Role.CATEGORY, Role.CODE, Role.NAME);
            case PROJECT -> EnumSet.of(Role.CATEGORY, Role.CODE, Role.NAME, Role.PROJECT);
            case ITEMS -> EnumSet.of(Role.NAME);
            case INDICATORS -> EnumSet.of(Role.INDICATOR);
        };
    }

    private static boolean mayHave(RowKind rows, Role role) {
        return switch (role) {
            case CATEGORY, SECTION, ITEM, CODE -> rows != RowKind.ITEMS && rows != RowKind.INDICATORS;
            case NAME -> rows != RowKind.INDICATORS;
            case PROJECT -> rows == RowKind.PROJECT;
            case UNIT -> true;
            case INDICATOR -> rows == RowKind.INDICATORS;
            case MEASURE, PERCENT, COUNT, ATTRIBUTE -> rows != RowKind.INDICATORS;
            case REMARK -> true;
        };
    }

    private static List<String> meaningless(RowKind rows) {
        return switch (rows) {
            case ITEMS -> List.of("lines", "names");
            case INDICATORS -> List.of("items", "lines", "names", "total", "sets");
            case FUNCTION -> List.of("items");
            case ECONOMIC, GOVERNMENT, PROJECT -> List.of("items", "names");
        };
    }

    /**
     * Reports rows that two panels of a form share together with a measure: their figures could not be distinguished.
     * Codes in both panels are found only in a workbook.
     */
    static void checkBetween(List<YamlNode> nodes, List<PanelLayout> panels) {
        for (int i = 1; i < panels.size(); i++) {
            for (PanelLayout earlier : panels.subList(0, i)) {
                PanelLayout panel = panels.get(i);
                if (shareMeasures(panel, earlier)) {
                    List<String> shared = rows(panel);
                    shared.retainAll(rows(earlier));
                    for (String row : shared) {
                        nodes.get(i)
                                .find(panel.itemPaths().contains(row) ? "items" : "total")
                                .orElse(nodes.get(i))
                                .report(MistakeCode.PANELS_SHARE_ROW.of(earlier.key(), panel.key(), row));
                    }
                }
            }
        }
    }

    /** Whether figures of the two panels have a measure in common. */
    private static boolean shareMeasures(PanelLayout one, PanelLayout other) {
        Set<String> measures = new HashSet<>();
        one.measures().forEach(measure -> measures.add(measure.key()));
        return other.measures().stream().map(ColumnLayout::key).anyMatch(measures::contains);
    }

    private static List<String> rows(PanelLayout panel) {
        List<String> rows = new ArrayList<>(panel.itemPaths());
        panel.totalKey().ifPresent(rows::add);
        return rows;
    }

    /** What a line or the total is the sum of must be lines of the panel, or its codes. */
    static void checkLines(YamlNode node, PanelLayout panel) {
        List<String> known = new ArrayList<>(panel.itemPaths());
        panel.rows().system().ifPresent(system -> known.add(ItemLayout.CODES));
        panel.items().forEach(item -> checkMembers(item.sumOf(), known, node, MistakeCode.FORMULA_UNKNOWN_ROW::of));
        checkMembers(panel.claims().totalOf(), known, node, MistakeCode.FORMULA_UNKNOWN_ROW::of);
    }

    /** Lines that are offset must be lines of the panel. */
    static void checkOffset(YamlNode node, PanelLayout panel) {
        checkMembers(
                panel.claims().offset(), panel.itemPaths(), node, member -> MistakeCode.FORMULA_UNKNOWN_ROW.of(member));
    }

    /** Sets and sums must name measures; not checked where two measures have the same key, which is reported elsewhere. */
    static void checkSets(YamlNode node, PanelLayout panel) {
        List<String> measures = panel.measures().stream().map(ColumnLayout::key).toList();
        boolean isPivoted = !panel.print().columns().isEmpty();
        if (isPivoted || Set.copyOf(measures).size() < measures.size() || measures.contains("")) {
            return;
        }
        panel.sets()
                .forEach((set, members) -> checkMembers(
                        members,
                        measures,
                        node.need("sets"),
                        member -> MistakeCode.SET_MEMBER_UNKNOWN.of(set, member)));
        for (int i = 0; i < panel.columns().size(); i++) {
            ColumnLayout column = panel.columns().get(i);
            checkMembers(
                    RuleNames.names(column.claim().formula()).stream()
                            .filter(name -> !panel.sets().containsKey(name))
                            .toList(),
                    measures,
                    node.list("columns").get(i),
                    member -> MistakeCode.SUM_MEMBER_UNKNOWN.of(column.key(), member));
        }
    }

    private static void checkMembers(
            List<String> members, List<String> measures, YamlNode node, Function<String, Mistake> mistake) {
        for (String member : members) {
            if (!measures.contains(member)) {
                node.report(mistake.apply(member).offering(member, measures));
            }
        }
    }
}
