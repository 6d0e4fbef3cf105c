package budget.job;

import budget.plan.RunProgress;
import budget.store.RoundStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** Decides after receiving whether the current publication is the result of this round already; then no step is left but pruning. */
final class NothingNew implements JobExecutionDecider {

    static final String YES = "NOTHING_NEW";
    static final String NO = "SOMETHING_NEW";

    private final RoundStore round;
    private final RunProgress progress;
    private final List<Step> skipped;

    /**
     * The decision of one run.
     *
     * @param skipped the steps between receiving and pruning
     */
    NothingNew(RoundStore round, RunProgress progress, List<Step> skipped) {
        this.round = round;
        this.progress = progress;
        this.skipped = List.copyOf(skipped);
    }

    /** Skipped steps are reported too, so that the log and the metrics have the same steps after every run. */
    @Override
    public FlowExecutionStatus decide(JobExecution run, @Nullable StepExecution receive) {
        if (!round.isSettled()) {
            return new FlowExecutionStatus(NO);
        }
        skipped.forEach(step -> progress.step(step.getName()));
        return new FlowExecutionStatus(YES);
    }
}
