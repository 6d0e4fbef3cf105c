package budget.job;

import budget.plan.RunProgress;
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
}
