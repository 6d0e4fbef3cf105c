package budget.job;

import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.step.StepExecution;

/** Why a part failed that another process read: of its failure only the text is left. */
final class PartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String CAUSE = "Caused by: ";

    private PartFailure(String message) {
        super(message);
    }

    /** What is told of the first failed part; nothing where a failure of this process is known, which tells more. */
    static Optional<PartFailure> behind(JobExecution run) {
        boolean isKnown =
                run.getAllFailureExceptions().stream().anyMatch(failure -> !(failure instanceof JobExecutionException));
        return isKnown
                ? Optional.empty()
                : run.getStepExecutions().stream()
                        .filter(step -> step.getStatus() == BatchStatus.FAILED && isPart(step))
                        .map(step -> step.getExitStatus().getExitDescription())
                        .filter(description -> !description.isBlank())
                        .map(description -> new PartFailure(said(description)))
                        .findFirst();
    }

    private static boolean isPart(StepExecution step) {
        return step.getStepName().contains(":");
    }

    /** What lies at the bottom of a stack trace, as far as it was kept, without the class that says it. */
    private static String said(String trace) {
        String deepest = trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((above, below) -> below)
                .map(line -> line.substring(CAUSE.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(trace));
        return deepest.replaceFirst("^[a-zA-Z0-9_$]+(\\.[a-zA-Z0-9_$]+)+: ", "");
    }
}
