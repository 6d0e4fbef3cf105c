package budget.job;

import org.springframework.batch.core.listener.StepExecutionListener;

/** Hears the end of each part of the reading, before it is stored. */
public interface PartListener extends StepExecutionListener {}
