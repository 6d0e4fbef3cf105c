package budget.validate;

import budget.figures.FilledRow;
import budget.figures.Part;
import budget.finding.Judgement.Comparison;
import budget.model.AmountUnit;
import budget.rule.Outcome;
import budget.rule.Verdict;
import budget.sample.Reading;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ways to judge two sides of money that printed figures state, for comparison with the program's. */
enum Yardstick {
    HALF_OPEN("half-open intervals (the program)"),
    EXACT("exact equality"),
    TOLERANCE("fixed tolerance of 0.05"),
    CLOSED("closed intervals");

    private final String title;

    Yardstick(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The claims of the rule book about a submission that are broken, judged this way. */
    Set<String> broken(Judged judged) {
        return judged.claims.stream()
                .filter(claim -> breaks(claim, judged.tolerance))
                .map(claim -> claim.rule().id() + " " + claim.row() + " " + claim.column())
                .collect(Collectors.toSet());
    }

    private boolean breaks(Outcome claim, long tolerance) {
        if (this == HALF_OPEN || !isOfMoney(claim)) {
            return claim.verdict() == Verdict.BROKEN;
        }
        long off = off(claim);
        long half = claim.left().half() + claim.right().half();
        return switch (this) {
            case EXACT -> off > 0;
            case TOLERANCE -> off > tolerance;
            default -> 2 * off > half;
        };
    }

    private static boolean isOfMoney(Outcome claim) {
        boolean isJudged = claim.verdict() == Verdict.BROKEN
                || claim.verdict() == Verdict.ROUNDING
                || claim.verdict() == Verdict.EXACT;
        return isJudged
                && claim.comparison() != Comparison.THERE
                && Stream.concat(claim.left().parts().stream(), claim.right().parts().stream())
                        .filter(part -> part.cell() >= 0)
                        .allMatch(Part::isMoney);
    }

    private static long off(Outcome claim) {
        return switch (claim.comparison()) {
            case AT_LEAST -> Math.max(0, -claim.difference());
            case AT_MOST -> Math.max(0, claim.difference());
            default -> Math.abs(claim.difference());
        };
    }

    /** All claims of the sample job's rule book about a submission. */
    static Judged judged(SubmissionContent content) {
        List<Outcome> claims = new ArrayList<>();
        Reading.sampleJob()
                .rules()
                .book()
                .evaluate(content.figures(Reading.sampleJob().rules().vocabulary()), (rule, verdict, why) -> {
                    if (verdict != Verdict.NOT_APPLICABLE) {
                        claims.add(why.explain());
                    }
                });
        return new Judged(claims, tolerance(content));
    }

    /** 0.05 in the unit of money of a submission's first form, in 分. */
    private static long tolerance(SubmissionContent content) {
        return content.tables().stream()
                .flatMap(table -> FilledRow.of(table).stream())
                .flatMap(row -> row.figures().stream())
                .map(figure -> figure.unit())
                .findFirst()
                .map(unit -> 5 * power(unit))
                .orElse(0L);
    }

    private static long power(AmountUnit unit) {
        long power = 1;
        for (int digit = 0; digit < unit.powerOfTen(); digit++) {
            power *= 10;
        }
        return power;
    }

    /** Claims about a submission, and what a fixed tolerance lets pass in it, in 分. */
    record Judged(List<Outcome> claims, long tolerance) {}
}
