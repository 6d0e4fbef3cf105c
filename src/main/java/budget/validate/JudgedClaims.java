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
 * The broken, rounded and unjudged claims of one submission.
 *
 * <p>Every broken and every rounded claim is kept in memory: beyond the limits, which are ten times
 * those of a long table in a real workbook, the workbook is refused with their number.
 */
final class JudgedClaims implements Evaluation.Listener {

    private static final int MOST_BROKEN = 20_000;

    /** Limit of rounded claims; higher, as every row of a long table may be rounded. */
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

    /** The refusal of a workbook beyond the limits. */
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

    /** Of the blocking claims that could not be judged, one for each rule, form and missing column. */
    Collection<Outcome> notEvaluable() {
        return notEvaluable.values();
    }

    /** The key by which another finding may already report what a claim lacks. */
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
