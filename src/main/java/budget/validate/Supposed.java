package budget.validate;

import budget.rule.Figures;
import budget.rule.Outcome;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules would say if the figures were others: which claims would then be broken. */
final class Supposed {

    private final Set<Claim> broken = new HashSet<>();

    Supposed(RuleBook book, Figures figures) {
        book.evaluate(figures, (rule, verdict, why) -> {
            if (verdict == Verdict.BROKEN) {
                broken.add(Claim.of(why.explain()));
            }
        });
    }

    /** Whether a breach would be none. */
    boolean settles(Breach breach) {
        return !broken.contains(Claim.of(breach.outcome()));
    }

    /** How many claims would be broken that are not so now. */
    int breaks(List<Breach> now) {
        Set<Claim> fresh = new HashSet<>(broken);
        now.forEach(breach -> fresh.remove(Claim.of(breach.outcome())));
        return fresh.size();
    }

    /** What a rule says of one row and column. */
    private record Claim(String rule, String row, String column) {
        private static Claim of(Outcome outcome) {
            return new Claim(outcome.rule().id(), outcome.row(), outcome.column());
        }
    }
}
