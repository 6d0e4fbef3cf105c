package budget.table;

import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.model.CellAddress;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labelled cells above and between the headers of a form that has any. */
final class LabelledCells {

    private final Map<String, FieldLayout> labels = new HashMap<>();
    private final Map<String, Cell> fields = new HashMap<>();
    private final Set<CellAddress> labelled = new HashSet<>();

    /** Forgets the cells met so far, and looks for those of another form. */
    void startWith(FormLayout form) {
        clear();
        for (FieldLayout field : form.fields()) {
            field.labels().forEach(label -> labels.putIfAbsent(labelKey(label), field));
        }
    }

    void clear() {
        labels.clear();
        fields.clear();
        labelled.clear();
    }

    /** The cells met, by the key of their label. */
    Map<String, Cell> fields() {
        return fields;
    }

    /**
     * Takes the labelled cells of a row, where the titled form has any: the value is the next cell, or follows a colon. Of an
     * amount merged over several labels' places all of them have it.
     */
    boolean take(Row row, MergedRegions merged) {
        boolean any = false;
        for (int i = 0; i < row.cells().size() && !labels.isEmpty(); i++) {
            Labelled labelled = labelled(row.cells().get(i));
            if (labelled != null) {
                any = true;
                Cell own = value(labelled, row, i);
                Cell value = own == null ? shared(row.cells().get(i), merged) : own;
                if (value != null) {
                    this.labelled.add(value.address());
                    fields.putIfAbsent(labelled.field().key(), value);
                }
            }
        }
        return any;
    }

    /** Whether a row begins with the label that names what a form's next table is about, its title left out. */
    static boolean beginsAnother(FormLayout form, Row row) {
        return form.hasFields() && beginsWith(form.fields().stream().filter(FormLayout::isNaming), row);
    }

    /** Whether a row begins with any label of a form, so that it is no row of figures. */
    static boolean beginsWithLabel(FormLayout form, Row row) {
        return beginsWith(form.fields().stream(), row);
    }

    private static boolean beginsWith(Stream<FieldLayout> fields, Row row) {
        return row.cells().size() > 1
                && row.cells().get(0) instanceof Cell.Text first
                && fields.flatMap(field -> field.labels().stream())
                        .anyMatch(label -> labelKey(label).equals(labelKey(first.text())));
    }

    /** The row without the values of labels. */
    Row without(Row row) {
        List<Cell> rest = row.cells().stream()
                .filter(cell -> !labelled.contains(cell.address()))
                .toList();
        return new Row(row.number(), row.hidden(), rest);
    }

    /** The value of another label that is merged over the place behind this one. */
    private @Nullable Cell shared(Cell label, MergedRegions merged) {
        int behind = merged.lastColumn(label.address()) + 1;
        return merged.topLeft(label.address().row(), behind)
                .flatMap(at -> fields.values().stream()
                        .filter(value -> value.address().equals(at))
                        .findFirst())
                .orElse(null);
    }

    private @Nullable Cell value(Labelled label, Row row, int at) {
        if (!label.behind().isEmpty()) {
            return new Cell.Text(row.cells().get(at).address(), label.behind());
        }
        if (at + 1 >= row.cells().size()) {
            return null;
        }
        Cell next = row.cells().get(at + 1);
        boolean isLabel = labelled(next) != null
                || (next instanceof Cell.Text words
                        && Words.trimmed(words.text()).matches(".*[：:]$"));
        return isLabel ? null : next;
    }

    /** What a cell is the label of; 其中：财政拨款 is a label with a colon inside, not a value behind one. */
    private @Nullable Labelled labelled(Cell cell) {
        if (!(cell instanceof Cell.Text text) || text.text().length() > 120) {
            return null;
        }
        String words = text.text();
        FieldLayout whole = labels.get(labelKey(words));
        if (whole != null) {
            return new Labelled(whole, "");
        }
        for (int colon = 0; colon < words.length(); colon++) {
            if (words.charAt(colon) == '：' || words.charAt(colon) == ':') {
                FieldLayout field = labels.get(labelKey(words.substring(0, colon)));
                if (field != null) {
                    return new Labelled(field, Words.trimmed(words.substring(colon + 1)));
                }
            }
        }
        return null;
    }

    private static String labelKey(String text) {
        String key = MoneyWords.without(Words.key(text));
        return key.endsWith("：") ? key.substring(0, key.length() - 1) : key;
    }

    /** A cell that is a label, and the value that follows in the same cell, if any does. */
    private record Labelled(FieldLayout field, String behind) {}
}
