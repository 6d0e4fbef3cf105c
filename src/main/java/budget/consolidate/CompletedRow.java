package budget.consolidate;

import budget.model.Amount;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.RowKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a table with what its cells state, and what follows for cells that were left blank over filled parts. */
public final class CompletedRow {

    private final RowKey key;
    private final FigureRow stated;
    private Map<String, Derived> derived = Map.of();

    CompletedRow(FigureRow stated) {
        this.key = stated.key();
        this.stated = stated;
    }

    public RowKey key() {
        return key;
    }

    /** The row as the sheet has it; a row that only follows from others states nothing. */
    public FigureRow stated() {
        return stated;
    }

    /** Whether the cell states an amount, or one follows for it. */
    boolean has(String measure) {
        return stated.figure(measure).isPresent() || derived.containsKey(measure);
    }

    /** The amount stated, else the one that follows, else nothing. */
    public Amount amount(String measure) {
        return stated.figure(measure).map(Figure::amount).orElseGet(() -> derivedPart(measure));
    }

    /** The part of the amount that no cell states. */
    public Amount derivedPart(String measure) {
        Derived following = derived.get(measure);
        return following == null ? Amount.ZERO : following.amount;
    }

    /** The amount stated or following; nothing where the cell is blank and nothing follows for it. */
    public Optional<Amount> find(String measure) {
        return has(measure) ? Optional.of(amount(measure)) : Optional.empty();
    }

    /** An amount follows from these measures of the row; from the rows below it where there are none. */
    void derive(String measure, Amount amount, List<String> from) {
        if (derived.isEmpty()) {
            derived = new HashMap<>();
        }
        derived.put(measure, new Derived(amount, from));
    }

    /** The measures of the row from which an amount follows; none where it follows from the rows below. */
    List<String> derivedFrom(String measure) {
        Derived following = derived.get(measure);
        return following == null ? List.of() : following.from;
    }

    private record Derived(Amount amount, List<String> from) {}
}
