package budget.table;

import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is between one table's end and the next one's header: title, unit of money, labelled cells, group words. */
final class Preamble {

    /** A header has hardly more rows than this; older ones scroll out. */
    private static final int MOST_HEADER_ROWS = 6;

    /** The key of the labelled cell that tells tables of a form from one another. */
    private static final String NAMING = "project";

    private Optional<FormLayout> title = Optional.empty();
    private List<AmountUnit> units = List.of();
    private List<AmountUnit> unitsAboveTitle = List.of();
    private @Nullable Cell titleCell;
    private @Nullable Cell unknownTitle;
    private int titlesInARow;
    private boolean isUnderTitle;
    private @Nullable HeaderFit nearest;
    private final Map<String, FieldLayout> labels = new HashMap<>();
    private final Map<String, Cell> fields = new HashMap<>();
    private final Set<CellAddress> labelled = new HashSet<>();
    private final List<Row> window = new ArrayList<>();

    /** A title begins everything anew, but for a unit of money at the top of the page. */
    void startWith(FormLayout form, Cell cell) {
        titlesInARow = isUnderTitle ? titlesInARow + 1 : 1;
        isUnderTitle = true;
        titleCell = cell;
        unknownTitle = null;
        unitsAboveTitle = title.isEmpty() ? units : List.of();
        title = Optional.of(form);
        units = List.of();
        fields.clear();
        labelled.clear();
        window.clear();
        labels.clear();
        for (FieldLayout field : form.fields()) {
            field.labels().forEach(label -> labels.putIfAbsent(labelKey(label), field));
        }
    }

    /** After a table's header nothing said above it counts for the next one. */
    void clear() {
        title = Optional.empty();
        titleCell = null;
        unknownTitle = null;
        nearest = null;
        units = List.of();
        unitsAboveTitle = List.of();
        labels.clear();
        fields.clear();
        labelled.clear();
        window.clear();
    }

    Optional<FormLayout> title() {
        return title;
    }

    /** The row's first cell of the title; none without a title. */
    @Nullable
    Cell titleCell() {
        return titleCell;
    }

    /** A title that belongs to no form, where none of a form has been met. */
    @Nullable
    Cell unknownTitle() {
        return unknownTitle;
    }

    void setUnknownTitle(Cell cell) {
        unknownTitle = title.isEmpty() ? cell : null;
    }

    /** The form that the rows so far have most columns of, without having enough of them. */
    @Nullable
    HeaderFit nearest() {
        return nearest;
    }

    void setNearest(@Nullable HeaderFit fit) {
        if (fit != null && (nearest == null || fit.saysMoreThan(nearest))) {
            nearest = fit;
        }
    }

    void forgetNearest() {
        nearest = null;
    }

    /** The units of money named below the title, each once; where none is, those above it. */
    List<AmountUnit> units() {
        return units.isEmpty() ? unitsAboveTitle : units;
    }

    Map<String, Cell> fields() {
        return fields;
    }

    /** Whether the title is one of a list, as on a page of contents: then it need not be the next table's. */
    boolean isOfContents() {
        return titlesInARow > 2;
    }

    /** Whether the title follows another one at once. */
    boolean isFollowingTitle() {
        return titlesInARow > 1;
    }

    /** Whether another title follows at once, or several are before it: it is one of a list. */
    boolean isInList() {
        return isUnderTitle || isOfContents();
    }

    /** Notes a row that is no title. */
    void passTitle() {
        isUnderTitle = false;
    }

    List<Row> window() {
        return window;
    }

    /**
     * Takes a unit of money.
     *
     * @param isOwnLine whether it contradicts another one; the head of a column does not
     */
    void addUnit(AmountUnit named, boolean isOwnLine) {
        units = isOwnLine
                ? Stream.concat(units.stream(), Stream.of(named)).distinct().toList()
                : List.of(named);
    }

    void add(Row row) {
        window.add(row);
        if (window.size() > MOST_HEADER_ROWS) {
            window.remove(0);
        }
    }

    /**
     * Takes the labelled cells of a row, where the titled form has any: the value is the next cell, or follows a colon. Of an
     * amount merged over several labels' places all of them have it.
     */
    boolean takeFields(Row row, MergedRegions merged) {
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
    boolean beginsAnother(FormLayout form, Row row) {
        return form.isRepeated()
                && row.cells().size() > 1
                && row.cells().get(0) instanceof Cell.Text first
                && form.fields().stream()
                        .filter(field -> field.key().equals(NAMING))
                        .flatMap(field -> field.labels().stream())
                        .anyMatch(label -> labelKey(label).equals(labelKey(first.text())));
    }

    /** The row without the cells of labels. */
    Row withoutLabelled(Row row) {
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
