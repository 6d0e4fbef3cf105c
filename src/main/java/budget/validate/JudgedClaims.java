package budget.validate;

import budget.cause.Breach;
import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.rule.Evaluation;
import budget.rule.Outcome;
import budget.rule.Rule;
import budget.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules say of one submission, as far as anything is to be told of it.
 *
 * <p>Every broken and every rounded claim is told for itself, all in memory together: beyond the limits, which are ten times
 * what a long table of an honest workbook gives, the workbook is refused with their number, and not in part.
 */
final class JudgedClaims implements Evaluation.Listener {

    private static final int MOST_BROKEN = 20_000;

    /** Rounding is no mistake, and every row of a long table may be rounded. */
    private static final int MOST_ROUNDED = 50_000;

    private final RuleCounts counts;
    private final List<Breach> broken = new ArrayList<>();
    private final List<Outcome> rounded = new ArrayList<>();
    private final Map<Unknown, Outcome> notEvaluable = new LinkedHashMap<>();
    private int allBroken;
    private int allRounded;

    JudgedClaims(RuleCounts counts) {
        this.counts = counts;
    }

    @Override
    public void judged(Rule rule, Verdict verdict, Evaluation.Why why) {
        counts.count(rule, verdict);
        switch (verdict) {
            case BROKEN -> {
                if (allBroken++ < MOST_BROKEN) {
                    broken.add(new Breach(why.explain()));
                }
            }
            case ROUNDING -> {
                if (allRounded++ < MOST_ROUNDED) {
                    rounded.add(why.explain());
                }
            }
            case NOT_EVALUABLE -> {
                if (rule.severity() == Severity.BLOCKING) {
                    Outcome outcome = why.explain();
                    notEvaluable.putIfAbsent(Unknown.of(outcome), outcome);
                }
            }
            case EXACT, NOT_APPLICABLE -> {}
        }
    }

    /** The refusal of a workbook with more than can be told one by one. */
    Optional<Finding> overfull() {
        if (allBroken > MOST_BROKEN) {
            return Optional.of(overfull(allBroken, MOST_BROKEN));
        }
        return allRounded > MOST_ROUNDED ? Optional.of(overfull(allRounded, MOST_ROUNDED)) : Optional.empty();
    }

    private static Finding overfull(int found, int most) {
        return Finding.ofFile(FindingCode.OVERFULL, Integer.toString(found), Integer.toString(most));
    }

    List<Breach> broken() {
        return broken;
    }

    List<Outcome> rounded() {
        return rounded;
    }

    /** Of the claims that block and could not be judged one for each rule, form and column that is missing. */
    Collection<Outcome> notEvaluable() {
        return notEvaluable.values();
    }

    /** What decides whether another finding names already what a claim misses. */
    private record Unknown(String rule, List<String> missing) {
        private static Unknown of(Outcome outcome) {
            return new Unknown(
                    outcome.rule().id(),
                    outcome.blocking().stream()
                            .map(Unknown::missing)
                            .distinct()
                            .sorted()
                            .toList());
        }

        private static String missing(Part part) {
            return part.form() + "\n" + part.column();
        }
    }
}
