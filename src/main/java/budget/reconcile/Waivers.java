package budget.reconcile;

import budget.definition.Waiver;
import budget.model.Amount;
import budget.model.Finding;
import budget.model.FindingCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The waivers in force on a day.
 *
 * <p>A waiver covers what it was given for: once the differences it is about add up to more than its amount, all of its
 * findings are open again. A total that cannot be true is let stand only by who names it.
 */
final class Waivers {

    private final List<Waiver> inForce;

    Waivers(List<Waiver> all, LocalDate day) {
        this.inForce = all.stream().filter(waiver -> waiver.holdsOn(day)).toList();
    }

    /** Who lets which finding of a unit stand, by the finding's key. */
    Map<String, String> of(String unitCode, List<Finding> findings) {
        Map<String, String> waived = new HashMap<>();
        for (Waiver waiver : inForce) {
            List<Finding> meant = findings.stream()
                    .filter(finding -> finding.isRoot() && waiver.isFor(unitCode, finding))
                    .toList();
            Amount together = meant.stream().map(Finding::atStake).reduce(Amount.ZERO, Amount::plus);
            boolean needsAmount = meant.stream().anyMatch(finding -> finding.code() == FindingCode.AMOUNT_IMPLAUSIBLE);
            boolean covers = waiver.covered()
                    .map(covered -> together.compareTo(covered) <= 0)
                    .orElse(!needsAmount);
            if (covers) {
                meant.forEach(
                        finding -> waived.put(finding.key(), waiver.grounds().by()));
            }
        }
        return waived;
    }
}
