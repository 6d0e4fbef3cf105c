package budget.book;

import budget.consolidate.ConsolidatedLine;
import budget.definition.CodeLists;
import budget.form.PanelKeys;
import budget.lastyear.YearLine;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.RowKind;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a panel from top to bottom: the lines of its layout, or the codes and projects found; the total last. */
final class PanelRows {

    private final PanelLayout panel;
    private final PanelKeys keys;
    private final Map<RowKey, FormRow> rows = new LinkedHashMap<>();
    private final Map<RowKey, YearLine> years = new HashMap<>();
    private boolean hasRowsOfLastYear;

    PanelRows(PanelLayout panel, CodeLists codes) {
        this.panel = panel;
        this.keys = new PanelKeys(panel, codes);
        panel.items().forEach(item -> {
            RowKey key = item.key();
            rows.put(key, new FormRow(key, label(item), Map.of()));
        });
    }

    /** The words a listed line is printed with. */
    static String label(ItemLayout item) {
        return item.path().substring(item.path().lastIndexOf('/') + 1);
    }

    PanelLayout panel() {
        return panel;
    }

    /** Adds a line, if it is one of this panel and not there yet. */
    boolean take(ConsolidatedLine line) {
        Optional<RowKey> key = panel.measure(line.measure()).flatMap(measure -> keys.key(line.row()));
        if (key.isEmpty()) {
            return false;
        }
        FormRow row = rows.get(key.get());
        Map<String, ConsolidatedLine> lines = new HashMap<>(row == null ? Map.of() : row.lines());
        if (lines.putIfAbsent(line.measure(), line) != null) {
            return false;
        }
        rows.put(
                key.get(),
                new FormRow(
                        key.get(),
                        row == null ? line.name() : row.name(),
                        lines,
                        row == null ? Set.of() : row.leftOut()));
        return true;
    }

    /** Notes that a line is left out, if it is one of this panel. */
    boolean leaveOut(ConsolidatedLine line) {
        Optional<RowKey> key = panel.measure(line.measure()).flatMap(measure -> keys.key(line.row()));
        key.ifPresent(row -> rows.put(
                row,
                rows.getOrDefault(row, new FormRow(row, line.name(), Map.of())).without(line.measure())));
        return key.isPresent();
    }

    /** Adds a row in both years, if it is one of this panel and of the measure that is compared. */
    boolean take(YearLine line) {
        Optional<RowKey> key = isCompared(line) ? keys.key(line.row()) : Optional.empty();
        key.ifPresent(row -> {
            years.put(row, line);
            boolean hasMoney =
                    line.comparable().filter(amount -> !amount.isZero()).isPresent();
            if (hasMoney && !rows.containsKey(row) && !(row instanceof RowKey.Total)) {
                rows.put(row, new FormRow(row, line.name(), Map.of()));
                hasRowsOfLastYear = true;
            }
        });
        return key.isPresent();
    }

    /** Whether a line is of the measure that is compared: the panel's first one. */
    private boolean isCompared(YearLine line) {
        return panel.measures().get(0).key().equals(line.measure());
    }

    /** A row in both years. */
    Optional<YearLine> year(RowKey key) {
        return Optional.ofNullable(years.get(key));
    }

    /** The rows but for the total; lines beside codes below them. */
    List<FormRow> body() {
        return rows.values().stream()
                .filter(row -> !(row.key() instanceof RowKey.Total))
                .sorted(Comparator.comparing((FormRow row) ->
                                panel.rows() != RowKind.ITEMS && row.key().isListed())
                        .thenComparing(this::placeByCode))
                .toList();
    }

    /** Rows that only last year has come after all others and are put where their codes belong. */
    private String placeByCode(FormRow row) {
        return hasRowsOfLastYear && row.key().code().isPresent() ? row.key().text() : "";
    }

    /** The total row, where the panel has one; it may be empty. */
    Optional<FormRow> total() {
        return panel.totalKey()
                .map(total -> rows.getOrDefault(
                        new RowKey.Total(total), new FormRow(new RowKey.Total(total), total, Map.of())));
    }

    /** All rows, the total last. */
    List<FormRow> all() {
        List<FormRow> all = new ArrayList<>(body());
        total().ifPresent(all::add);
        return all;
    }

    /** Whether nothing is consolidated here. */
    boolean isEmpty() {
        return rows.values().stream()
                .allMatch(row -> row.lines().isEmpty() && row.leftOut().isEmpty());
    }
}
