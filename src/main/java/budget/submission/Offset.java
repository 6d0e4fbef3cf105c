package budget.submission;

import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Money that the units below a roll-up state, and that the roll-up leaves out because they pay it one another.
 *
 * @param panel the table, or the side of it, in which it stands
 */
public record Offset(String panel, String row, String measure, Amount amount) {

    /** What the roll-up of a department leaves out; nothing for any other submission, or for one that is not taken. */
    public static List<Offset> of(Standing standing) {
        return standing.status() == SubmissionStatus.CHECKED_AGAINST_CHILDREN
                ? standing.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.OFFSET_IN_ROLL_UP)
                        .map(finding -> of(finding.arguments()))
                        .toList()
                : List.of();
    }

    /** The largest of them is all that is paid, for it stands in the total of every table it is in. */
    public static Optional<Amount> inAll(Standing standing) {
        return of(standing).stream().map(Offset::amount).max(Comparator.naturalOrder());
    }

    /** As a finding names it whose sheet is kept in this unit. */
    public List<String> arguments(AmountUnit unit) {
        return List.of(amount.withUnit(unit), panel, row, measure, amount.inYuan());
    }

    private static Offset of(List<String> arguments) {
        return new Offset(arguments.get(1), arguments.get(2), arguments.get(3), Amount.ofYuan(arguments.get(4)));
    }
}
