package budget.rule;

import budget.figures.CellState;
import budget.figures.Figures;
import budget.figures.Presence;
import budget.figures.Scope;
import budget.figures.Selector;
import budget.figures.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads cells of one submission for rules; derives blanks that follow from filled parts. */
class CellReader {

    private final Figures figures;
    private final Definitions definitions;

    CellReader(Figures figures, Definitions definitions) {
        this.figures = figures;
        this.definitions = definitions;
    }

    @Nullable
    Table table(Reference reference) {
        return figures.table(reference.scope(), reference.panel());
    }

    Figures figures() {
        return figures;
    }

    /** Adds the cells of some rows to a tally. */
    void addRows(Reference reference, int[] rows, SideSum tally, int sign, Binding binding) {
        Table table = table(reference);
        if (table != null
                && table.presence().isOfSentences()
                && !isSaid(table, rows, reference.columns(binding), reference.selector())) {
            tally.setUnsaid();
        } else if (table == null) {
            tally.setUnscoped();
        } else if (table.presence() == Presence.MISSING) {
            tally.block(table, -1);
        } else if (rows.length == 0 && reference.scope() == Scope.CONTROL) {
            tally.setUnscoped();
        } else if (rows.length == 0 && reference.selector().kind() == Selector.Kind.BELOW) {
            tally.setPartless();
        } else {
            int[] columns = reference.columns(binding);
            for (int row : rows) {
                for (int column : columns) {
                    add(table, reference, row, column, tally, sign);
                }
            }
        }
    }

    /** Whether sentences state any of the cells; a sum over rows needs all sentences. */
    private static boolean isSaid(Table table, int[] rows, int[] columns, Selector selector) {
        boolean isSum = rows.length > 1 || selector.kind() == Selector.Kind.BELOW;
        return !(isSum && table.presence() == Presence.SAID_IN_PART)
                && Arrays.stream(rows)
                        .anyMatch(row ->
                                Arrays.stream(columns).anyMatch(column -> table.isStated(table.cell(row, column))));
    }

    /** How many rows a reference means. */
    void addCount(Reference reference, int[] rows, SideSum tally, int sign) {
        Table table = table(reference);
        if (table == null) {
            tally.setUnscoped();
        } else if (table.presence() == Presence.MISSING) {
            tally.block(table, -1);
        } else if (table.presence().isOfSentences() && rows.length == 0) {
            tally.setUnsaid();
        } else {
            tally.add(sign, 100L * rows.length, 0);
        }
    }

    private void add(Table table, Reference reference, int row, int column, SideSum tally, int sign) {
        int cell = table.cell(row, column);
        if (reference.scope() == Scope.OWN) {
            read(reference.panel(), table, cell);
        }
        add(reference.scope() == Scope.OWN ? reference.panel() : -1, table, cell, tally, sign);
    }

    /** Adds a column's cells in some rows of a submission's own table. */
    void addCells(int panel, Table table, int[] rows, int column, SideSum tally) {
        for (int row : rows) {
            int cell = table.cell(row, column);
            read(panel, table, cell);
            add(panel, table, cell, tally, 1);
        }
    }

    private void add(int panel, Table table, int cell, SideSum tally, int sign) {
        switch (table.state(cell)) {
            case STATED, DERIVED -> {
                if (!tally.add(sign, table.value(cell), table.half(cell))) {
                    tally.block(table, cell);
                }
            }
            case UNREADABLE, UNDERIVABLE -> tally.block(table, cell);
            case BLANK -> {}
        }
        boolean isLeftOut = panel >= 0 && table.isImplied(table.rowOf(cell));
        if (isLeftOut && tally.keepsParts()) {
            SideSum below = new SideSum(true);
            if (!definitions.addParts(panel, table, cell, this, below)) {
                below.clear();
                addCells(panel, table, table.children(table.rowOf(cell)), table.columnOf(cell), below);
            }
            tally.keep(below.parts(), sign);
        } else {
            tally.met(table, cell, sign);
        }
    }

    /** Records that a rule reads a cell, and derives it if it is blank. */
    void read(int panel, Table table, int cell) {
        table.noteRead(cell);
        look(panel, table, cell);
    }

    /** Derives a blank cell, once. */
    void look(int panel, Table table, int cell) {
        boolean isBlank =
                table.state(cell) == CellState.BLANK && !table.presence().isOfSentences();
        if (isBlank && table.isFirstLookAtBlank(cell)) {
            definitions.derive(panel, table, cell, this);
        }
    }
}
