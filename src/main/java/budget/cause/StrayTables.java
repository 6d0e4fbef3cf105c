package budget.cause;

import budget.cause.CauseSearch.Found;
import budget.cause.Inquiry.Trial;
import budget.figures.Part;
import budget.figures.Presence;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.SheetCell;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as a whole disagrees with others that agree among themselves: an old one, another year's, one emptied. */
final class StrayTables {

    /** With fewer broken comparisons, single mistakes are the simpler explanation. */
    private static final int FEWEST_CLAIMS = 5;

    /** More single mistakes than this in one table, while the others agree: the table as a whole is wrong. */
    private static final int MOST_MISTAKES = 3;

    private static final int SIZE = 9;

    private final Inquiry whole;
    private final List<Trial> trials;

    private StrayTables(Inquiry whole, List<Trial> trials) {
        this.whole = whole;
        this.trials = trials;
    }

    /** The tables without any one of which some broken claims would hold. */
    static StrayTables of(Inquiry whole) {
        return new StrayTables(
                whole,
                whole.comparisons().stream()
                        .flatMap(Inquiry::parts)
                        .map(Part::form)
                        .distinct()
                        .map(form -> whole.verdictsOn(supposed(whole, form)))
                        .filter(Trial::explains)
                        .filter(trial -> trial.settled().stream()
                                        .filter(Inquiry::isBetweenTables)
                                        .count()
                                >= FEWEST_CLAIMS)
                        .toList());
    }

    /** Whether all broken claims involve one table, which is off by many amounts. */
    boolean isOne() {
        return trials.stream()
                .anyMatch(trial ->
                        trial.settled().size() == whole.open().size() && mistakes(trial, List.of()) > MOST_MISTAKES);
    }

    /**
     * Whether more single mistakes than a table may have are needed, seeing that none settles more claims than the largest
     * so far.
     *
     * @param open how many claims are still broken without those found
     */
    boolean areTooMany(List<Found> found, int open) {
        int most = found.stream()
                .mapToInt(one -> one.trial().settled().size())
                .max()
                .orElse(0);
        return open > (MOST_MISTAKES - found.size()) * most
                && trials.stream().anyMatch(trial -> mistakes(trial, found) > MOST_MISTAKES);
    }

    /** The mistakes that were found, those within one table replaced by that table where they are too many. */
    List<Found> instead(List<Found> single) {
        List<Found> found = new ArrayList<>(single);
        trials.stream()
                .sorted(Comparator.comparingInt((Trial trial) -> -mistakes(trial, single))
                        .thenComparingLong(trial -> whole.agreeing(trial.supposed())))
                .forEach(trial -> replace(trial, found));
        return found;
    }

    private static void replace(Trial trial, List<Found> found) {
        if (mistakes(trial, found) > MOST_MISTAKES) {
            found.removeIf(one -> isPartOf(one, trial));
            found.add(new Found(trial, List.of(trial)));
        }
    }

    /** The number of single mistakes in a table; claims without a cause and with one difference count once. */
    private static int mistakes(Trial trial, List<Found> found) {
        Set<Claim> explained = found.stream()
                .flatMap(one -> one.trial().settled().stream())
                .map(Claim::of)
                .collect(Collectors.toSet());
        long left = trial.settled().stream()
                .filter(Outcome::isComparison)
                .filter(outcome -> !explained.contains(Claim.of(outcome)))
                .map(outcome -> Math.abs(outcome.difference()))
                .distinct()
                .count();
        return (int) (left + found.stream().filter(one -> isPartOf(one, trial)).count());
    }

    private static boolean isPartOf(Found one, Trial table) {
        Set<Claim> settled = table.settled().stream().map(Claim::of).collect(Collectors.toSet());
        return one.trial().settled().stream().map(Claim::of).anyMatch(settled::contains);
    }

    private static Supposition supposed(Inquiry inquiry, String form) {
        Map<Integer, Table> tables = new HashMap<>();
        for (Table table : inquiry.figures().tables()) {
            if (table.panel().form().equals(form)) {
                tables.put(inquiry.figures().number(table), table.missing());
            }
        }
        boolean isEmpty = inquiry.figures().tables().stream()
                .filter(table -> table.panel().form().equals(form))
                .allMatch(table -> table.presence() == Presence.DECLARED_EMPTY
                        || Part.stated(table).isEmpty());
        Finding finding = Finding.at(
                FindingCode.TABLE_DISAGREES,
                Subject.of(form),
                places(inquiry, form),
                form,
                isEmpty ? "empty" : "filled");
        return new Supposition(
                () -> tables,
                SIZE,
                Cause.named(
                        finding,
                        other -> other.subject().table().equals(form) && other.code() == FindingCode.NOT_FILLED_IN));
    }

    private static List<SheetCell> places(Inquiry inquiry, String form) {
        return inquiry.figures().tables().stream()
                .filter(table -> table.panel().form().equals(form))
                .flatMap(table -> IntStream.range(0, table.panel().columns().size())
                        .boxed()
                        .flatMap(column -> Part.inColumn(table, column).stream()))
                .filter(Part::isStated)
                .flatMap(part -> part.place().stream())
                .limit(1)
                .toList();
    }
}
