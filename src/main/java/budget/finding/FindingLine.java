package budget.finding;

import budget.base.CodePoints;
import budget.base.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A finding of a unit as the datasets carry it.
 *
 * @param id stable for the same finding of the same unit in all publications
 * @param handling its handling
 * @param root the id of the finding that names its cause; empty where there is none
 */
public record FindingLine(String id, Finding finding, Handling handling, String root) {

    private static final Comparator<FindingLine> MOST_MONEY_FIRST = Comparator.comparing(
                    (FindingLine line) -> line.finding.atStake())
            .reversed()
            .thenComparing(FindingLine::id, CodePoints.ORDER);

    /** The keys of a unit's findings by their ids. */
    public static Map<String, String> keys(String unitCode, List<Finding> findings) {
        Map<String, String> keys = new HashMap<>();
        findings.forEach(finding -> keys.putIfAbsent(hash(unitCode + "\n" + finding.key()), finding.key()));
        return keys;
    }

    /**
     * The findings of a unit or file, those about most money first.
     *
     * @param version empty, or what distinguishes an earlier version of a workbook from the current one
     * @param takenIds the ids in use; those of these findings are added
     */
    public static List<FindingLine> of(
            String unitCode,
            String version,
            List<Finding> findings,
            Function<Finding, Handling> handling,
            Set<String> takenIds) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> followers = new HashMap<>();
        List<FindingLine> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String id = unique(unitCode + "\n" + finding.key() + version, takenIds);
            (finding.isRoot() ? ids : followers).putIfAbsent(finding.key(), id);
            lines.add(new FindingLine(id, finding, handling.apply(finding), ""));
        }
        followers.forEach(ids::putIfAbsent);
        return lines.stream()
                .map(line -> line.finding.isRoot()
                        ? line
                        : new FindingLine(
                                line.id, line.finding, line.handling, ids.getOrDefault(line.finding.root(), "")))
                .sorted(MOST_MONEY_FIRST)
                .toList();
    }

    /** Whether it still has to be handled. */
    public boolean isOpen() {
        return handling.state().isOpen();
    }

    public FindingState state() {
        return handling.state();
    }

    public String explanation() {
        return handling.explanation();
    }

    /** A second finding about the same subject gets an id of its own, by its number; so does one of an earlier version. */
    private static String unique(String subject, Set<String> taken) {
        String id = hash(subject);
        for (int number = 2; !taken.add(id); number++) {
            id = hash(subject + "\n" + number);
        }
        return id;
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, 12);
    }
}
