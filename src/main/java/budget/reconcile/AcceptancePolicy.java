package budget.reconcile;

import budget.definition.JobDefinition;
import budget.finding.Explanation;
import budget.finding.Finding;
import budget.finding.Handling;
import budget.finding.Judgement;
import budget.finding.Judgement.Hint;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import budget.rule.Rule;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.waiver.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a submission with these findings is accepted on a day: policy, waivers and rules on trial decide. */
final class AcceptancePolicy {

    private final boolean holdBack;
    private final Waivers waivers;
    private final Trials trials;
    private final Map<String, List<Explanation>> explanations = new HashMap<>();

    AcceptancePolicy(JobDefinition job, List<Waiver> waived, LocalDate day) {
        this.holdBack = job.settings().policy().holdBack();
        this.waivers = new Waivers(waived, job.waiverTerms(), day);
        this.trials = new Trials(job.rules().book().rules(), day);
    }

    /** Adds the unit's explanations in a submission. */
    void take(Submission submission) {
        explanations.put(submission.arrival().sha256(), submission.explanations());
    }

    /** The standing of a readable submission, before it is decided whether it counts. */
    Standing standing(@Nullable BudgetUnit unit, Arrival arrival, List<Finding> findings) {
        List<Finding> weighed = trials.weighed(findings);
        Map<String, Handling> handled = waivers.of(
                unit == null ? "" : unit.code(), weighed, explanations.getOrDefault(arrival.sha256(), List.of()));
        Standing standing = new Standing(unit, arrival, SubmissionStatus.ACCEPTED, false, weighed, handled, null);
        return isHeldBack(standing) ? standing.with(SubmissionStatus.HELD_BACK, false) : standing;
    }

    private boolean isHeldBack(Standing standing) {
        boolean refused =
                standing.findings().stream().anyMatch(finding -> finding.code().isRefusal());
        return refused || (holdBack && standing.count(Severity.BLOCKING) > 0);
    }

    /** The rules on trial on a day: their findings are marked so and never block. */
    private static final class Trials {

        private final Map<String, LocalDate> until = new HashMap<>();

        Trials(List<Rule> rules, LocalDate day) {
            for (Rule rule : rules) {
                rule.notes()
                        .trialUntil()
                        .filter(last -> !day.isAfter(last))
                        .ifPresent(last -> until.put(rule.id(), last));
            }
        }

        List<Finding> weighed(List<Finding> findings) {
            return until.isEmpty()
                    ? findings
                    : findings.stream().map(this::weighed).toList();
        }

        private Finding weighed(Finding finding) {
            LocalDate last = until.get(finding.rule());
            Judgement judgement = finding.judgement();
            if (last == null || judgement == null || finding.severity() == Severity.NOTE) {
                return finding;
            }
            List<Hint> hints = new ArrayList<>(judgement.hints());
            hints.add(new Hint(Hint.Kind.ON_TRIAL, List.of(last.plusDays(1).toString())));
            return new Finding(
                    finding.code(),
                    Severity.ADVISORY,
                    finding.subject(),
                    finding.cells(),
                    finding.arguments(),
                    judgement.with(hints),
                    finding.root());
        }
    }
}
