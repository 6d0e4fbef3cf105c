package budget.validate;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Judgement.Hint;
import budget.rule.Outcome;
import java.util.List;

/**
 * Finds money that stands in another row than it should: two rows of one parent, one with too much, one with as much too
 * little, equal where they are added up.
 */
final class Swaps {

    private Swaps() {}

    static void fold(List<Breach> breaches) {
        List<Breach> open = breaches.stream()
                .filter(breach -> !breach.isFolded() && breach.outcome().isEquation())
                // One that a single cell explains is no swap, and may be the root of others.
                .filter(breach -> breach.hints().isEmpty())
                .toList();
        for (int i = 0; i < open.size(); i++) {
            for (int j = i + 1; j < open.size() && !open.get(i).isFolded(); j++) {
                if (!open.get(j).isFolded()
                        && areSwapped(open.get(i).outcome(), open.get(j).outcome())) {
                    fold(open.get(i), open.get(j));
                }
            }
        }
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
