package budget.finding;

import budget.model.Amount;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings shown as one: a root, what follows from it, and notes of the same kind.
 *
 * @param root the finding that is shown
 * @param followers what the root explains, those about most money first
 * @param alike further notes of the same kind about the same table
 */
public record FindingGroup(FindingLine root, List<FindingLine> followers, List<FindingLine> alike) {

    private static final Comparator<FindingGroup> MOST_AT_STAKE_FIRST = Comparator.comparing(
                    (FindingGroup group) -> !group.root.isOpen())
            .thenComparing(group -> group.root.finding().severity())
            .thenComparing(FindingGroup::atStake, Comparator.reverseOrder());

    public FindingGroup {
        followers = List.copyOf(followers);
        alike = List.copyOf(alike);
    }

    /**
     * The findings of a submission in the order in which they are shown: open ones before waived ones, the gravest
     * first, and of those the ones with most money at stake.
     */
    public static List<FindingGroup> of(List<FindingLine> lines) {
        Map<String, String> roots = lines.stream().collect(Collectors.toMap(FindingLine::id, FindingLine::root));
        Map<String, List<FindingLine>> byRoot = lines.stream()
                .filter(line -> !line.root().isEmpty())
                .collect(Collectors.groupingBy(line -> first(line.root(), roots)));
        Map<String, List<FindingLine>> kinds = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.root().isEmpty())
                .forEach(line -> kinds.computeIfAbsent(kind(line, byRoot), ignored -> new ArrayList<>())
                        .add(line));
        return kinds.values().stream()
                .map(alike -> new FindingGroup(
                        alike.get(0),
                        byRoot.getOrDefault(alike.get(0).id(), List.of()),
                        alike.subList(1, alike.size())))
                .sorted(MOST_AT_STAKE_FIRST)
                .toList();
    }

    /** The last root in a chain of roots. */
    private static String first(String root, Map<String, String> roots) {
        String next = roots.getOrDefault(root, "");
        return next.isEmpty() ? root : first(next, roots);
    }

    /** Open notes of one code about one table are of one kind; other findings are single. */
    private static String kind(FindingLine line, Map<String, List<FindingLine>> byRoot) {
        Finding finding = line.finding();
        boolean isOne = finding.severity() != Severity.NOTE
                || line.state() != FindingState.OPEN
                || byRoot.containsKey(line.id());
        return isOne || finding.subject().table().isEmpty()
                ? line.id()
                : finding.code() + "\n" + finding.subject().table();
    }

    /** The most money that one of them is about. */
    public Amount atStake() {
        return Stream.concat(Stream.of(root), followers.stream())
                .map(line -> line.finding().atStake())
                .max(Comparator.naturalOrder())
                .orElse(Amount.ZERO);
    }

    /** The cells of the root, or of notes of one kind the main cell of each. */
    public List<SheetCell> cells() {
        return alike.isEmpty()
                ? root.finding().cells()
                : Stream.concat(Stream.of(root), alike.stream())
                        .flatMap(line -> line.finding().cells().stream().limit(1))
                        .toList();
    }

    /** All of them, the root first. */
    public List<FindingLine> lines() {
        return Stream.of(List.of(root), followers, alike).flatMap(List::stream).toList();
    }
}
