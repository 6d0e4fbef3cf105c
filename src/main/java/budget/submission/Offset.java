package budget.submission;

import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Payments between the units below a roll-up, which the units state and the roll-up leaves out.
 *
 * @param panel the table, or the side of it
 */
public record Offset(String panel, String row, String measure, Amount amount) {

    /** The amounts that the roll-up of a department leaves out; none for other submissions. */
    public static List<Offset> of(Standing standing) {
        return standing.status() == SubmissionStatus.CHECKED_AGAINST_CHILDREN
                ? standing.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.OFFSET_IN_ROLL_UP)
                        .map(finding -> of(finding.arguments()))
                        .toList()
                : List.of();
    }

    /** The largest of them is the whole, as it is in the total of each table. */
    public static Optional<Amount> inAll(Standing standing) {
        return of(standing).stream().map(Offset::amount).max(Comparator.naturalOrder());
    }

    /** The amount in the unit of money of a finding's sheet. */
    public List<String> arguments(AmountUnit unit) {
        return List.of(amount.withUnit(unit), panel, row, measure, amount.inYuan());
    }

    private static Offset of(List<String> arguments) {
        return new Offset(arguments.get(1), arguments.get(2), arguments.get(3), Amount.ofYuan(arguments.get(4)));
    }
}
