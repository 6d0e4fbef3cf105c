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
 * @param derived its derived part, before and now
 * @param shares of the units whose part in it changed, in the order of their codes
 */
public record NumberChange(NumberKey key, String name, Movement amount, Movement derived, List<Share> shares) {

    public NumberChange {
        shares = List.copyOf(shares);
    }

    public Amount change() {
        return amount.change();
    }

    /** The change less those of the units and of the derived part; 0 unless a publication was changed. */
    public Amount unexplained() {
        Amount explained = shares.stream().map(Share::change).reduce(derived.change(), Amount::plus);
        return change().minus(explained);
    }

    /** The causes of its units' changes, and of what is left. */
    public Set<ChangeCause> causes() {
        Set<ChangeCause> causes = EnumSet.noneOf(ChangeCause.class);
        shares.forEach(share -> causes.addAll(share.unit().reason().causes()));
        if (!derived.change().isZero()) {
            causes.add(ChangeCause.DERIVED);
        }
        if (!unexplained().isZero()) {
            causes.add(ChangeCause.UNEXPLAINED);
        }
        return causes;
    }
}
