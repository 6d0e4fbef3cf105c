package budget.rule;

import budget.figures.Scope;
import budget.figures.Selector;
import budget.figures.Table;
import budget.model.RowKey;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of a row and column, or of a set of columns. */
final class Reference implements Atom {

    private static final int[] NONE = {};

    private final Scope scope;
    private final int panel;
    private final Selector selector;
    private final int[][] columns;
    private final String written;

    /**
     * A reference.
     *
     * @param panel the panel's number in the vocabulary
     * @param columns the columns' numbers; for 各列 one choice for each shared column
     * @param written as written in the formula
     */
    Reference(Scope scope, int panel, Selector selector, int[][] columns, String written) {
        this.scope = scope;
        this.panel = panel;
        this.selector = selector;
        this.columns = columns;
        this.written = written;
    }

    Scope scope() {
        return scope;
    }

    int panel() {
        return panel;
    }

    Selector selector() {
        return selector;
    }

    int[][] columns() {
        return columns;
    }

    /** Every column that is meant in some evaluation; none where only rows are. */
    IntStream allColumns() {
        return Arrays.stream(columns).flatMapToInt(Arrays::stream);
    }

    String written() {
        return written;
    }

    @Override
    public void addTo(SideSum tally, int sign, Binding binding, CellReader cells) {
        cells.addRows(this, rows(binding, cells), tally, sign, binding);
    }

    @Override
    public Optional<Reference> named() {
        return Optional.of(this);
    }

    /** The columns meant in one evaluation. */
    int[] columns(Binding binding) {
        return columns.length == 1 ? columns[0] : columns[binding.column()];
    }

    /** Whether it means several columns at once. */
    boolean isOfSeveral() {
        return columns.length > 0 && columns[0].length > 1;
    }

    /** The rows of a bound selector. */
    int[] rows(Binding binding, CellReader cells) {
        Table table = cells.table(this);
        if (table == null) {
            return NONE;
        }
        return switch (selector.kind()) {
            case FIXED -> one(table.row(selector.text()));
            case BELOW -> below(table, binding);
            case PROJECT ->
                binding.project().isEmpty() ? one(bound(table, binding)) : table.projects(binding.project());
            case EVERY, CATEGORY, SECTION, ITEM -> one(bound(table, binding));
        };
    }

    /** The rows meant inside a sum. */
    int[] freeRows(Binding binding, CellReader cells) {
        Table table = cells.table(this);
        @Nullable RowKey key = binding.key();
        if (table == null) {
            return NONE;
        }
        if (selector.kind() == Selector.Kind.PROJECT && key instanceof RowKey.Code) {
            return Arrays.stream(table.rows(selector.kind()))
                    .filter(row -> table.rows().get(row).key().isBelow(key))
                    .toArray();
        }
        return selector.kind() == Selector.Kind.FIXED || selector.kind() == Selector.Kind.BELOW
                ? rows(binding, cells)
                : table.rows(selector.kind());
    }

    private static int bound(Table table, Binding binding) {
        int known = binding.rowIn(table);
        return known >= 0 ? known : table.row(binding.text());
    }

    private static int[] below(Table table, Binding binding) {
        int known = binding.rowIn(table);
        return known >= 0 ? table.children(known) : table.below(Objects.requireNonNull(binding.key()));
    }

    private static int[] one(int row) {
        return row < 0 ? NONE : new int[] {row};
    }
}
