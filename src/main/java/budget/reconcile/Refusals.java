package budget.reconcile;

import budget.model.Finding;
import budget.model.FindingCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The findings that refuse a file as such, whatever the policy on findings in its figures. */
final class Refusals {

    private static final Set<FindingCode> UNREADABLE = EnumSet.of(
            FindingCode.EMPTY,
            FindingCode.TRUNCATED,
            FindingCode.CORRUPT,
            FindingCode.ENCRYPTED,
            FindingCode.NOT_A_WORKBOOK,
            FindingCode.TOO_LARGE,
            FindingCode.BOMB,
            FindingCode.UNREADABLE);

    private static final Set<FindingCode> NOT_WHAT_IT_SHOULD_BE = EnumSet.of(
            FindingCode.NO_TABLE_FOUND,
            FindingCode.WRONG_YEAR,
            FindingCode.UNIT_CONTRADICTION,
            FindingCode.UNIT_UNKNOWN,
            FindingCode.UNIT_UNDECIDED);

    private Refusals() {}

    static boolean isUnreadable(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> UNREADABLE.contains(finding.code()));
    }

    /** The finding for which the file is refused, if there is one. */
    static Optional<Finding> in(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        UNREADABLE.contains(finding.code()) || NOT_WHAT_IT_SHOULD_BE.contains(finding.code()))
                .findFirst();
    }
}
