package budget.reconcile;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions that counted before and whose bytes are no longer in the input folder: another file has their path, or
 * their folder cannot be read.
 */
final class KeptVersions {

    private final Map<String, List<Standing>> byPath = new HashMap<>();

    /** Decides by the standings of the files that are in the input folder now. */
    KeptVersions(List<Standing> present) {
        present.forEach(standing -> byPath.computeIfAbsent(standing.path(), ignored -> new ArrayList<>())
                .add(standing));
    }

    /**
     * Whether a kept version of a unit may count: the file at its path, if any, is held back, unreadable or being copied. Of a
     * file of several units that is the unit's part; a unit that is no longer in it is withdrawn.
     */
    boolean mayCount(Arrival kept, String unitCode) {
        List<Standing> there = byPath.getOrDefault(kept.path(), List.of());
        List<Standing> parts = there.stream()
                .filter(standing -> standing.file().filter(Arrival::isPart).isPresent())
                .toList();
        List<Standing> deciding = parts.isEmpty()
                ? there
                : parts.stream()
                        .filter(standing -> standing.unitCode().equals(unitCode))
                        .toList();
        return there.isEmpty() || deciding.stream().anyMatch(KeptVersions::cannotCount);
    }

    private static boolean cannotCount(Standing there) {
        return switch (there.status()) {
            case HELD_BACK, UNREADABLE, STILL_CHANGING -> true;
            case ACCEPTED,
                    SUPERSEDED,
                    DUPLICATE,
                    DIVIDED,
                    MISSING,
                    PAIRED,
                    CHECKED_AGAINST_CHILDREN,
                    COVERED_BY_PARENT -> false;
        };
    }

    /** The standings without kept versions that are not counted; the others are marked as kept. */
    static List<Standing> inUse(List<Standing> standings) {
        List<Standing> left = new ArrayList<>();
        for (Standing standing : standings) {
            boolean isKept = standing.file().filter(Arrival::isKept).isPresent();
            if (!isKept) {
                left.add(standing);
            } else if (isInUse(standing)) {
                left.add(standing.with(Finding.ofFile(FindingCode.VERSION_KEPT, standing.path())));
            }
        }
        return left;
    }

    private static boolean isInUse(Standing standing) {
        return standing.counted()
                || standing.status() == SubmissionStatus.CHECKED_AGAINST_CHILDREN
                || standing.status() == SubmissionStatus.COVERED_BY_PARENT;
    }
}
