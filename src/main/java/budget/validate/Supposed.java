package budget.validate;

import budget.rule.Figures;
import budget.rule.Outcome;
import budget.rule.RuleBook;
import budget.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules would say if the figures were others: which claims would then be broken. */
final class Supposed {

    private final List<Outcome> broken = new ArrayList<>();
    private final Set<Claim> claims = new HashSet<>();

    Supposed(RuleBook book, Figures figures) {
        book.evaluate(figures, (rule, verdict, why) -> {
            if (verdict == Verdict.BROKEN) {
                Outcome outcome = why.explain();
                broken.add(outcome);
                claims.add(Claim.of(outcome));
            }
        });
    }

    /** Whether a breach would be none. */
    boolean settles(Breach breach) {
        return !claims.contains(Claim.of(breach.outcome()));
    }

    /** Whether any claim would be broken that is not so now. */
    boolean breaksMoreThan(List<Breach> now) {
        return fresh(now).findAny().isPresent();
    }

    /** How many comparisons would be broken that are not so now. */
    int comparisonsBroken(List<Breach> now) {
        return (int) fresh(now).filter(Outcome::isComparison).count();
    }

    private Stream<Outcome> fresh(List<Breach> now) {
        Set<Claim> known =
                now.stream().map(breach -> Claim.of(breach.outcome())).collect(Collectors.toSet());
        return broken.stream().filter(outcome -> !known.contains(Claim.of(outcome)));
    }

    /** What a rule says of one row and column. */
    private record Claim(String rule, String row, String column) {
        private static Claim of(Outcome outcome) {
            return new Claim(outcome.rule().id(), outcome.row(), outcome.column());
        }
    }
}
