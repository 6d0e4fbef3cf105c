package budget.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finding of a unit as the datasets carry it.
 *
 * @param id the same finding of the same unit keeps it from one publication to the next
 * @param waivedBy who lets it stand; empty for an open one
 * @param root the id of the finding that names its cause; empty for one that stands for itself
 */
public record FindingLine(String id, Finding finding, String waivedBy, String root) {

    private static final Comparator<FindingLine> MOST_MONEY_FIRST = Comparator.comparing(
                    (FindingLine line) -> line.finding.atStake())
            .reversed()
            .thenComparing(FindingLine::id, CodePoints.ORDER);

    /** The findings of a unit or file, those about most money first. */
    public static List<FindingLine> of(Standing standing) {
        return of(standing, new HashSet<>());
    }

    /** The same, for a list of standings in which no id may occur twice. */
    public static List<FindingLine> of(Standing standing, Set<String> takenIds) {
        Map<String, String> ids = new HashMap<>();
        List<FindingLine> lines = new ArrayList<>();
        for (Finding finding : standing.findings()) {
            String id = unique(standing.unitCode(), finding, takenIds);
            ids.putIfAbsent(finding.key(), id);
            lines.add(new FindingLine(id, finding, standing.waiverOf(finding).orElse(""), ""));
        }
        return lines.stream()
                .map(line -> line.finding.isRoot()
                        ? line
                        : new FindingLine(
                                line.id, line.finding, line.waivedBy, ids.getOrDefault(line.finding.root(), "")))
                .sorted(MOST_MONEY_FIRST)
                .toList();
    }

    /** Whether nobody has waived it. */
    public boolean isOpen() {
        return waivedBy.isEmpty();
    }

    /** A second finding about the same subject gets an id of its own, by its number. */
    private static String unique(String unitCode, Finding finding, Set<String> taken) {
        String subject = unitCode + "\n" + finding.key();
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
