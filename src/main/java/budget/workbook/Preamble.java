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
    private Optional<AmountUnit> unitAboveTitle = Optional.empty();
    private final Map<String, Cell> fields = new HashMap<>();
    private final List<Row> window = new ArrayList<>();

    /** A title begins everything anew, but for a unit of money that stands at the top of the page. */
    void startWith(FormLayout form) {
        unitAboveTitle = title.isEmpty() ? unit : Optional.empty();
        title = Optional.of(form);
        unit = Optional.empty();
        fields.clear();
        window.clear();
    }

    /** After a table's header nothing said above it counts for the next one. */
    void clear() {
        title = Optional.empty();
        unit = Optional.empty();
        unitAboveTitle = Optional.empty();
        fields.clear();
        window.clear();
    }

    Optional<FormLayout> title() {
        return title;
    }

    Optional<AmountUnit> unit() {
        return unit.or(() -> unitAboveTitle);
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
            Optional<Labelled> labelled = labelled(row.cells().get(i), layouts);
            if (labelled.isPresent()) {
                any = true;
                value(labelled.get(), row, i, layouts)
                        .ifPresent(value ->
                                fields.putIfAbsent(labelled.get().field().key(), value));
            }
        }
        return any;
    }

    private static Optional<Cell> value(Labelled label, Row row, int at, List<FieldLayout> layouts) {
        if (!label.behind().isEmpty()) {
            return Optional.of(new Cell.Text(row.cells().get(at).address(), label.behind()));
        }
        if (at + 1 >= row.cells().size()) {
            return Optional.empty();
        }
        Cell next = row.cells().get(at + 1);
        boolean isLabel = labelled(next, layouts).isPresent()
                || (next instanceof Cell.Text words
                        && Words.trimmed(words.text()).matches(".*[：:]$"));
        return isLabel ? Optional.empty() : Optional.of(next);
    }

    /** What a cell is the label of; 其中：财政拨款 is a label with a colon inside, not a value behind one. */
    private static Optional<Labelled> labelled(Cell cell, List<FieldLayout> layouts) {
        if (!(cell instanceof Cell.Text text) || text.text().length() > 120) {
            return Optional.empty();
        }
        String words = text.text();
        Optional<Labelled> whole = field(words, layouts).map(field -> new Labelled(field, ""));
        for (int colon = 0; colon < words.length() && whole.isEmpty(); colon++) {
            if (words.charAt(colon) == '：' || words.charAt(colon) == ':') {
                String behind = Words.trimmed(words.substring(colon + 1));
                whole = field(words.substring(0, colon), layouts).map(field -> new Labelled(field, behind));
            }
        }
        return whole;
    }

    private static Optional<FieldLayout> field(String words, List<FieldLayout> layouts) {
        String key = labelKey(words);
        return layouts.stream()
                .filter(layout ->
                        layout.labels().stream().map(Preamble::labelKey).anyMatch(key::equals))
                .findFirst();
    }

    private static String labelKey(String text) {
        String key = MoneyWords.without(Words.key(text));
        return key.endsWith("：") ? key.substring(0, key.length() - 1) : key;
    }

    /** A cell that is a label, and the value that follows in the same cell, if any does. */
    private record Labelled(FieldLayout field, String behind) {}
}
