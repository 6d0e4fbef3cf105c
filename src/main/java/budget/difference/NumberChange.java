package budget.difference;

import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A consolidated number that changed.
 *
 * @param name the row's name
 * @param amount before and now
 * @param derived the part of it that no cell states, before and now
 * @param shares of the units whose part in it changed, in the order of their codes
 */
public record NumberChange(NumberKey key, String name, Movement amount, Movement derived, List<Share> shares) {

    public NumberChange {
        shares = List.copyOf(shares);
    }

    public Amount change() {
        return amount.change();
    }

    /** What is left when the units' changes and the change of the derived part are taken off; nothing, if all is well. */
    public Amount unexplained() {
        Amount explained = shares.stream().map(Share::change).reduce(derived.change(), Amount::plus);
        return change().minus(explained);
    }

    /** The causes of its units' changes, and of what is left. */
    public Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        shares.forEach(share -> causes.addAll(share.unit().reason().causes()));
        if (!derived.change().isZero()) {
            causes.add(Cause.DERIVED);
        }
        if (!unexplained().isZero()) {
            causes.add(Cause.UNEXPLAINED);
        }
        return causes;
    }
}
