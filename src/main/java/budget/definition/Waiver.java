package budget.definition;

import budget.model.Amount;
import budget.model.Finding;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that the bureau lets stand (豁免), a line of {@code waivers.csv}.
 *
 * @param row the row it is limited to; empty for all rows
 * @param until the last day it holds
 * @param covered the sum of the differences it covers; nothing where any amount is covered
 */
public record Waiver(
        String rule, String unitCode, String row, Grounds grounds, LocalDate until, Optional<Amount> covered) {

    /** Whether it is still in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Whether a finding of a unit is meant, however much money it is about. */
    public boolean isFor(String unit, Finding finding) {
        return unitCode.equals(unit)
                && rule.equals(finding.rule())
                && (row.isEmpty() || row.equals(finding.subject().row()));
    }

    /**
     * Why it was given, and by whom.
     *
     * @param approvedBy who agreed, or empty
     */
    public record Grounds(String reason, String by, String approvedBy) {}
}
