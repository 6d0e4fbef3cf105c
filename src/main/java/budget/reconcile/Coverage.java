package budget.reconcile;

import budget.definition.JobSettings.Policy;
import budget.definition.UnitRegister;
import budget.model.BudgetUnit;
import budget.submission.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The share of expected units in the totals.
 *
 * @param expected units of the register, a department's roll-up not counted beside its units
 * @param covered those of them whose money is counted, by themselves or by their department
 * @param counting submissions that count
 */
public record Coverage(int expected, int covered, int counting) {

    /** The coverage after reconciling. */
    public static Coverage of(List<Standing> standings, UnitRegister register) {
        Set<String> counting = standings.stream()
                .filter(Standing::counted)
                .map(Standing::unitCode)
                .collect(Collectors.toSet());
        List<BudgetUnit> expected = register.units().stream()
                .filter(unit -> !RollUps.rollsUp(unit, register))
                .toList();
        int covered = (int) expected.stream()
                .filter(unit -> counting.contains(unit.code()) || isRolledUp(unit, counting, register))
                .count();
        int count = (int) standings.stream().filter(Standing::counted).count();
        return new Coverage(expected.size(), covered, count);
    }

    /** Whether a department above the unit counts for all units below it. */
    private static boolean isRolledUp(BudgetUnit unit, Set<String> counting, UnitRegister register) {
        return register.above(unit.code()).stream()
                .anyMatch(above -> RollUps.rollsUp(above, register) && counting.contains(above.code()));
    }

    /** Whether anything counts, and enough of it. */
    public boolean allows(Policy policy) {
        return counting > 0 && (expected == 0 || covered * 100L >= (long) policy.coverageGate() * expected);
    }
}
