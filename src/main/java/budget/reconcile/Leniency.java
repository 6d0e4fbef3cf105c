package budget.reconcile;

import budget.definition.JobDefinition;
import budget.definition.Waiver;
import budget.model.Arrival;
import budget.model.BudgetUnit;
import budget.model.Finding;
import budget.model.Severity;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a submission with these findings is accepted on a day: policy, waivers and rules on trial decide. */
final class Leniency {

    private final boolean holdBack;
    private final Waivers waivers;
    private final Trials trials;

    Leniency(JobDefinition job, List<Waiver> waived, LocalDate day) {
        this.holdBack = job.settings().policy().holdBack();
        this.waivers = new Waivers(waived, day);
        this.trials = new Trials(job.rules().book().rules(), day);
    }

    /** Where a submission stands that could be read; whether it counts is not decided yet. */
    Standing standing(@Nullable BudgetUnit unit, Arrival arrival, List<Finding> findings) {
        List<Finding> weighed = trials.weighed(findings);
        Map<String, String> waived = waivers.of(unit == null ? "" : unit.code(), weighed);
        Standing standing = new Standing(unit, arrival, SubmissionStatus.ACCEPTED, false, weighed, waived);
        return isHeldBack(standing) ? standing.with(SubmissionStatus.HELD_BACK, false) : standing;
    }

    private boolean isHeldBack(Standing standing) {
        boolean refused =
                standing.findings().stream().anyMatch(finding -> finding.code().isRefusal());
        return refused || (holdBack && standing.count(Severity.BLOCKING) > 0);
    }
}
