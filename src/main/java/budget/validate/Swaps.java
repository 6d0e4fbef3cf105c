package budget.validate;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Judgement.Hint;
import budget.rule.Figures;
import budget.rule.Outcome;
import budget.rule.RuleBook;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds money that stands in another row than it should: two rows of one parent, one with too much, one with as much too
 * little, equal where they are added up.
 */
final class Swaps {

    private final RuleBook book;
    private final Figures figures;

    Swaps(RuleBook book, Figures figures) {
        this.book = book;
        this.figures = figures;
    }

    /** Folds what holds as soon as two rows of a table have each other's figures, and nothing else is broken by it. */
    void foldRows(List<Breach> breaches) {
        List<Breach> open = breaches.size() > RootCauses.MOST_BREACHES ? List.of() : open(breaches);
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size(); j++) {
                tryRows(open.get(i), open.get(j), breaches);
            }
        }
    }

    private void tryRows(Breach one, Breach other, List<Breach> breaches) {
        boolean areOpen = !one.isFolded() && !other.isFolded() && one.hints().isEmpty();
        if (areOpen && areSwapped(one.outcome(), other.outcome())) {
            exchanged(one, other, breaches).ifPresent(settled -> {
                fold(one, other);
                settled.stream()
                        .filter(breach -> breach != one && breach != other)
                        .forEach(breach -> breach.foldUnder(one));
            });
        }
    }

    /** What would hold if the rows were exchanged, in the table on the right or in that on the left. */
    private Optional<List<Breach>> exchanged(Breach one, Breach other, List<Breach> breaches) {
        return Stream.<Function<Outcome, Outcome.Side>>of(Outcome::right, Outcome::left)
                .filter(side -> isOneCell(side.apply(one.outcome())) && isOneCell(side.apply(other.outcome())))
                .map(side -> new Supposed(
                        book,
                        figures.exchanging(
                                side.apply(one.outcome()).parts().get(0),
                                side.apply(other.outcome()).parts().get(0))))
                .filter(supposed ->
                        !supposed.breaksMoreThan(breaches) && supposed.settles(one) && supposed.settles(other))
                .map(supposed -> breaches.stream()
                        .filter(breach -> !breach.isFolded() && breach.hints().isEmpty() && supposed.settles(breach))
                        .toList())
                .findFirst();
    }

    private static boolean isOneCell(Outcome.Side side) {
        return side.parts().size() == 1 && side.parts().get(0).cell() >= 0;
    }

    static void fold(List<Breach> breaches) {
        List<Breach> open = open(breaches);
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size() && !open.get(i).isFolded(); j++) {
                if (!open.get(j).isFolded()
                        && areSwapped(open.get(i).outcome(), open.get(j).outcome())) {
                    fold(open.get(i), open.get(j));
                }
            }
        }
    }

    /** One that a single cell explains is no swap, and may be the root of others. */
    private static List<Breach> open(List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> !breach.isFolded() && breach.outcome().isEquation())
                .filter(breach -> breach.hints().isEmpty())
                .toList();
    }

    private static boolean areSwapped(Outcome one, Outcome other) {
        return one.rule().id().equals(other.rule().id())
                && one.column().equals(other.column())
                && one.difference() == -other.difference()
                && !parent(one.row()).isEmpty()
                && parent(one.row()).equals(parent(other.row()));
    }

    private static String parent(String row) {
        boolean isCode = row.length() >= 5 && row.chars().allMatch(Character::isDigit);
        return isCode ? row.substring(0, row.length() - 2) : "";
    }

    private static void fold(Breach one, Breach other) {
        other.foldUnder(one);
        Amount amount = Amount.ofFen(Math.abs(one.outcome().difference()));
        one.hints()
                .add(new Hint(
                        Hint.Kind.SWAPPED,
                        List.of(
                                one.outcome().row(),
                                other.outcome().row(),
                                amount.inWords(AmountUnit.TEN_THOUSAND_YUAN),
                                parent(one.outcome().row()))));
    }
}
