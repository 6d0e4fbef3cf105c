package budget.job;

import budget.journal.RunLine;
import budget.plan.RunProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Reports each step of a run when it begins. */
public final class StepProgress implements StepExecutionListener {

    private final RunProgress progress;

    StepProgress(RunProgress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.step(step.getStepName());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        long parts = step.getJobExecution().getStepExecutions().stream()
                .filter(other -> StoredPart.is(other) && other.getStepName().startsWith(step.getStepName()))
                .count();
        progress.stepDone(
                new RunLine.Tally(step.getReadCount(), step.getWriteCount(), step.getSkipCount(), (int) parts));
        return null;
    }
}
