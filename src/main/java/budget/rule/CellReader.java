package budget.rule;

import budget.rule.TableFigures.Presence;
import budget.rule.TableFigures.State;
import org.jspecify.annotations.Nullable;

/** Reads cells of one submission for rules; a blank that follows from filled parts is worked out on the way. */
final class CellReader {

    private final Figures figures;
    private final Definitions definitions;

    CellReader(Figures figures, Definitions definitions) {
        this.figures = figures;
        this.definitions = definitions;
    }

    @Nullable
    TableFigures table(Reference reference) {
        return figures.table(reference.scope(), reference.panel());
    }

    Figures figures() {
        return figures;
    }

    /** Adds the cells of some rows to a tally. */
    void addRows(Reference reference, int[] rows, Tally tally, int sign, Binding binding) {
        TableFigures table = table(reference);
        if (table == null) {
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

    private void add(TableFigures table, Reference reference, int row, int column, Tally tally, int sign) {
        int cell = table.cell(row, column);
        if (reference.scope() == Scope.OWN) {
            read(reference.panel(), table, cell);
        }
        switch (table.state(cell)) {
            case STATED, DERIVED -> {
                if (!tally.add(sign, table.value(cell), table.half(cell))) {
                    tally.block(table, cell);
                }
            }
            case UNREADABLE, UNDERIVABLE -> tally.block(table, cell);
            case BLANK -> {}
        }
        tally.met(table, cell, sign);
    }

    /** Notes that a cell is read, and works out, once, what follows for it if it is blank. */
    void read(int panel, TableFigures table, int cell) {
        table.noteRead(cell);
        if (table.state(cell) == State.BLANK && table.isFirstLookAtBlank(cell)) {
            definitions.derive(panel, table, cell, this);
        }
    }
}
