package budget.reconcile;

import budget.definition.JobSettings.Policy;
import budget.definition.UnitRegister;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.util.List;

/**
 * How much of what was expected is in the totals.
 *
 * @param expected units of the register, a department's roll-up not counted beside its units
 * @param covered those of them whose money is counted, by themselves or by their department
 * @param counting submissions that count
 */
public record Coverage(int expected, int covered, int counting) {

    /** The coverage after reconciling. */
    public static Coverage of(List<Standing> standings, UnitRegister register) {
        int expected = (int) register.units().stream()
                .filter(unit -> register.childrenOf(unit.code()).isEmpty())
                .count();
        int covered = (int) standings.stream()
                .filter(standing -> standing.counted() || standing.status() == SubmissionStatus.COVERED_BY_PARENT)
                .map(Standing::unitCode)
                .filter(code -> register.find(code).isPresent()
                        && register.childrenOf(code).isEmpty())
                .distinct()
                .count();
        int counting = (int) standings.stream().filter(Standing::counted).count();
        return new Coverage(expected, covered, counting);
    }

    /** Whether anything counts, and enough of it. */
    public boolean allows(Policy policy) {
        return counting > 0 && (expected == 0 || covered * 100L >= (long) policy.coverageGate() * expected);
    }
}
