package budget.reconcile;

import budget.definition.UnitRegister;
import budget.model.BudgetUnit;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a department's roll-up and its units from being counted both.
 *
 * <p>Where all units of a department count, its roll-up only checks them; where one is missing, the roll-up counts
 * instead of them; where the roll-up cannot, the units that can do.
 */
final class RollUps {

    private final UnitRegister register;
    private final Map<String, Integer> counting = new HashMap<>();
    private List<Standing> standings = new ArrayList<>();

    RollUps(UnitRegister register) {
        this.register = register;
    }

    List<Standing> settle(List<Standing> chosen) {
        standings = new ArrayList<>(chosen);
        for (int i = 0; i < standings.size(); i++) {
            if (standings.get(i).counted()) {
                counting.put(standings.get(i).unitCode(), i);
            }
        }
        register.units().stream().filter(unit -> unit.parentCode().isEmpty()).forEach(this::settle);
        return standings;
    }

    /** Settles a unit and all below it, and says whether all of its money is counted. */
    private boolean settle(BudgetUnit unit) {
        List<BudgetUnit> children = register.childrenOf(unit.code());
        boolean complete = true;
        for (BudgetUnit child : children) {
            complete &= settle(child);
        }
        if (children.isEmpty()) {
            return counting.containsKey(unit.code());
        }
        if (!rollsUp(unit, register)) {
            return complete && counting.containsKey(unit.code());
        }
        Integer own = counting.get(unit.code());
        if (complete) {
            change(own, SubmissionStatus.CHECKED_AGAINST_CHILDREN);
        } else if (own != null) {
            children.forEach(this::cover);
        }
        return complete || own != null;
    }

    /** Whether a unit's workbook repeats the figures of the units below it; without a kind that is taken for granted. */
    static boolean rollsUp(BudgetUnit unit, UnitRegister register) {
        boolean mayRollUp = unit.isRollUp() || unit.kind().isEmpty();
        return mayRollUp && !register.childrenOf(unit.code()).isEmpty();
    }

    private void cover(BudgetUnit unit) {
        change(counting.get(unit.code()), SubmissionStatus.COVERED_BY_PARENT);
        register.childrenOf(unit.code()).forEach(this::cover);
    }

    private void change(@Nullable Integer at, SubmissionStatus status) {
        if (at != null && standings.get(at).counted()) {
            standings.set(at, standings.get(at).with(status, false));
        }
    }
}
