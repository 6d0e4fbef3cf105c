package budget.workbook;

import budget.definition.FormLayout;
import budget.definition.FormLayout.FieldLayout;
import budget.model.AmountUnit;
import budget.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between one table's end and the next one's header: title, unit of money, labelled cells, group words. */
final class Preamble {

    /** A header has hardly more rows than this; older ones scroll out. */
    private static final int MOST_HEADER_ROWS = 6;

    private Optional<FormLayout> title = Optional.empty();
    private Optional<AmountUnit> unit = Optional.empty();
    private final Map<String, Cell> fields = new HashMap<>();
    private final List<Row> window = new ArrayList<>();

    /** A title begins everything anew. */
    void startWith(FormLayout form) {
        title = Optional.of(form);
        unit = Optional.empty();
        fields.clear();
        window.clear();
    }

    /** After a table's header nothing said above it counts for the next one. */
    void clear() {
        title = Optional.empty();
        unit = Optional.empty();
        fields.clear();
        window.clear();
    }

    Optional<FormLayout> title() {
        return title;
    }

    Optional<AmountUnit> unit() {
        return unit;
    }

    Map<String, Cell> fields() {
        return fields;
    }

    List<Row> window() {
        return window;
    }

    void setUnit(AmountUnit named) {
        unit = Optional.of(named);
    }

    void add(Row row) {
        window.add(row);
        if (window.size() > MOST_HEADER_ROWS) {
            window.remove(0);
        }
    }

    /** Takes the labelled cells of a row, where the titled form has any: the value is the next cell, or follows a colon. */
    boolean takeFields(Row row) {
        boolean any = false;
        List<FieldLayout> layouts = title.map(FormLayout::fields).orElse(List.of());
        for (int i = 0; i < row.cells().size() && !layouts.isEmpty(); i++) {
            Cell cell = row.cells().get(i);
            Optional<FieldLayout> field = field(cell, layouts);
            if (field.isPresent()) {
                any = true;
                value(row, i, layouts)
                        .ifPresent(value -> fields.putIfAbsent(field.get().key(), value));
            }
        }
        return any;
    }

    private static Optional<Cell> value(Row row, int label, List<FieldLayout> layouts) {
        Cell.Text text = (Cell.Text) row.cells().get(label);
        int colon = Math.max(text.text().indexOf('：'), text.text().indexOf(':'));
        String behind = Words.trimmed(text.text().substring(colon + 1));
        if (colon >= 0 && !behind.isEmpty() && !endsWithLabel(text.text(), layouts)) {
            return Optional.of(new Cell.Text(text.address(), behind));
        }
        if (label + 1 >= row.cells().size()) {
            return Optional.empty();
        }
        Cell next = row.cells().get(label + 1);
        boolean isLabel = field(next, layouts).isPresent()
                || (next instanceof Cell.Text words
                        && Words.trimmed(words.text()).matches(".*[：:]$"));
        return isLabel ? Optional.empty() : Optional.of(next);
    }

    /** 其中：财政拨款 is a label with a colon inside, not a value behind one. */
    private static boolean endsWithLabel(String text, List<FieldLayout> layouts) {
        String key = labelKey(text);
        return layouts.stream()
                .anyMatch(layout -> layout.labels().stream()
                        .anyMatch(label -> labelKey(label).equals(key)));
    }

    private static Optional<FieldLayout> field(Cell cell, List<FieldLayout> layouts) {
        if (!(cell instanceof Cell.Text text) || text.text().length() > 120) {
            return Optional.empty();
        }
        String key = labelKey(text.text());
        String head = key.contains("：") ? key.substring(0, key.indexOf('：')) : key;
        return layouts.stream()
                .filter(layout -> layout.labels().stream()
                        .map(Preamble::labelKey)
                        .anyMatch(label -> label.equals(key) || label.equals(head)))
                .findFirst();
    }

    private static String labelKey(String text) {
        String key = SheetWords.withoutMoney(Words.key(text));
        return key.endsWith("：") ? key.substring(0, key.length() - 1) : key;
    }
}
