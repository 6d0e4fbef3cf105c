package budget.reconcile;

import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.model.BudgetUnit;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prevents a department's roll-up and its units from both being counted.
 *
 * <p>Where all units of a department count, its roll-up only checks them; where one is missing, the roll-up counts
 * instead of them; where the roll-up cannot, the units that can do.
 */
final class RollUps {

    private final UnitRegister register;
    private final AcceptancePolicy policy;
    private final Comparisons comparisons;
    private final Map<String, Integer> counting = new HashMap<>();
    private List<Standing> standings = new ArrayList<>();

    RollUps(UnitRegister register, AcceptancePolicy policy, Comparisons comparisons) {
        this.register = register;
        this.policy = policy;
        this.comparisons = comparisons;
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

    /** Decides a unit and all below it; true if all of its money is counted. */
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
            check(own, children);
        } else if (own != null) {
            children.forEach(this::cover);
        }
        return complete || own != null;
    }

    /** A roll-up that differs from its units is held back; its units count all the same. */
    private void check(@Nullable Integer own, List<BudgetUnit> children) {
        if (own == null) {
            return;
        }
        Standing rollUp = standings.get(own);
        List<Arrival> below = children.stream().flatMap(this::submissionsOf).toList();
        List<Finding> findings = new ArrayList<>(rollUp.findings());
        findings.addAll(comparisons.withChildren(rollUp.file().orElseThrow(), below));
        Standing judged = policy.standing(rollUp.unit(), rollUp.file().orElseThrow(), findings);
        standings.set(
                own,
                judged.status() == SubmissionStatus.HELD_BACK
                        ? judged
                        : judged.with(SubmissionStatus.CHECKED_AGAINST_CHILDREN, false));
    }

    /** A unit's own submission, or, for a department that sent no roll-up, those of its units. */
    private Stream<Arrival> submissionsOf(BudgetUnit unit) {
        Integer own = counting.get(unit.code());
        return own != null
                ? standings.get(own).file().stream()
                : register.childrenOf(unit.code()).stream().flatMap(this::submissionsOf);
    }

    /** Whether a unit's workbook repeats the figures of the units below it; assumed for a unit without a kind. */
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
