package budget.waiver;

import budget.finding.Finding;
import budget.finding.FindingState;
import budget.model.Amount;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that the bureau lets stand (豁免), or a unit's explanation that it accepts or refuses: a line of
 * {@code waivers.csv}.
 *
 * @param row the row it is limited to; empty for all rows
 * @param until the last day it holds
 * @param covered the sum of the differences it covers; nothing where any amount is covered
 * @param published whether the figures stand as they were published, so that it may hold beyond the fiscal year
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

    /** The end of what has none: an answer holds as long as the unit's explanation is the same. */
    public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

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

    /** Whether it lets a finding stand, rather than answering an explanation. */
    public boolean isWaiver() {
        return answer.state() == FindingState.WAIVED;
    }

    /**
     * Why it was given, and by whom.
     *
     * @param approvedBy who agreed, or empty
     */
    public record Grounds(String reason, String by, String approvedBy) {}

    /**
     * What it makes of a finding.
     *
     * @param state waived, accepted or refused
     * @param explanation the words of the unit that are accepted or refused; others are not
     */
    public record Answer(FindingState state, String explanation) {

        /** The finding is let stand. */
        public static final Answer WAIVED = new Answer(FindingState.WAIVED, "");
    }
}
