package budget.consolidate;

import budget.model.Amount;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.RowKey;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a table with what its cells state, and what follows for cells that were left blank over filled parts. */
public final class CompletedRow {

    private static final @Nullable Derived[] NOTHING = {};

    private final Panel panel;
    private final RowKey key;
    private final FigureRow stated;
    private final @Nullable Figure[] figures;
    private @Nullable Derived[] derived = NOTHING;
    private final BitSet unreadable = new BitSet();

    CompletedRow(Panel panel, FigureRow stated) {
        this.panel = panel;
        this.key = stated.key();
        this.stated = stated;
        this.figures = new Figure[panel.size()];
        for (Figure figure : stated.figures()) {
            int at = panel.positionOf(figure.measure());
            if (at >= 0 && figures[at] == null) {
                figures[at] = figure;
            }
        }
    }

    public RowKey key() {
        return key;
    }

    /** The row as the sheet has it; a row that only follows from others states nothing. */
    public FigureRow stated() {
        return stated;
    }

    /** Whether the cell states an amount, or one follows for it. */
    public boolean has(String measure) {
        return has(panel.positionOf(measure));
    }

    boolean has(int at) {
        return at >= 0 && (figures[at] != null || derived(at) != null);
    }

    /** The amount stated, else the one that follows, else nothing. */
    public Amount amount(String measure) {
        return amount(panel.positionOf(measure));
    }

    Amount amount(int at) {
        Figure figure = at < 0 ? null : figures[at];
        return figure == null ? derivedPart(at) : figure.amount();
    }

    /** The cell holds something other than an amount. */
    void markUnreadable(String measure) {
        int at = panel.positionOf(measure);
        if (at >= 0) {
            unreadable.set(at);
        }
    }

    boolean isUnreadable(int at) {
        return at >= 0 && unreadable.get(at);
    }

    /** Whether the amount follows from other cells. */
    boolean isDerived(int at) {
        return at >= 0 && figures[at] == null && derived(at) != null;
    }

    /** The part of the amount that no cell states. */
    public Amount derivedPart(String measure) {
        return derivedPart(panel.positionOf(measure));
    }

    Amount derivedPart(int at) {
        Derived following = derived(at);
        return following == null ? Amount.ZERO : following.amount;
    }

    /** The amount stated or following; nothing where the cell is blank and nothing follows for it. */
    public Optional<Amount> find(String measure) {
        int at = panel.positionOf(measure);
        return has(at) ? Optional.of(amount(at)) : Optional.empty();
    }

    /** An amount follows from these measures of the row; from the rows below it where there are none. */
    void derive(int at, Amount amount, List<String> from) {
        if (derived.length == 0) {
            derived = new Derived[panel.size()];
        }
        derived[at] = new Derived(amount, from);
    }

    /** The measures of the row from which an amount follows; none where it follows from the rows below. */
    List<String> derivedFrom(String measure) {
        Derived following = derived(panel.positionOf(measure));
        return following == null ? List.of() : following.from;
    }

    private @Nullable Derived derived(int at) {
        return at >= 0 && at < derived.length ? derived[at] : null;
    }

    private record Derived(Amount amount, List<String> from) {}
}
