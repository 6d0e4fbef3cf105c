package budget.waiver;

import budget.finding.Finding;
import budget.finding.FindingState;
import budget.model.Amount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A waiver (豁免) of a finding by the bureau, or its acceptance or refusal of a unit's explanation: a line of
 * {@code waivers.csv}.
 *
 * @param row the row it is limited to; empty for all rows
 * @param until the last day it holds
 * @param covered the sum of the differences it covers; none where any amount is covered
 * @param published whether the figures are kept as published, so that it may be valid beyond the fiscal year
 */
public record Waiver(
        String rule,
        String unitCode,
        String row,
        Grounds grounds,
        LocalDate until,
        Optional<Amount> covered,
        boolean published,
        Answer answer) {

    /** No end: an answer is valid as long as the unit's explanation is the same. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** Whether it is still in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Whether it is about this finding of a unit, whatever its amount. */
    public boolean isFor(String unit, Finding finding) {
        return unitCode.equals(unit)
                && rule.equals(finding.rule())
                && (row.isEmpty() || row.equals(finding.subject().row()));
    }

    /** Whether it waives a finding, rather than answering an explanation. */
    public boolean isWaiver() {
        return answer.state() == FindingState.WAIVED;
    }

    /**
     * Why it was given, and by whom.
     *
     * @param approvedBy the second person, or empty
     */
    public record Grounds(String reason, String by, String approvedBy) {}

    /**
     * Its effect on a finding.
     *
     * @param state waived, accepted or refused
     * @param explanation the exact explanation that is accepted or refused
     */
    public record Answer(FindingState state, String explanation) {

        /** The finding is waived. */
        public static final Answer WAIVED = new Answer(FindingState.WAIVED, "");
    }
}
