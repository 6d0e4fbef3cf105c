package budget.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Why a part failed that another process read: of its failure only the text is left. */
final class PartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String CAUSE = "Caused by: ";

    private PartFailure(String message, @Nullable IOException cause) {
        super(message, cause);
    }

    /** The stored description of the first failed part of a run. */
    static Optional<PartFailure> behind(JobExecution run) {
        return run.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.FAILED && StoredPart.is(step))
                .map(step -> step.getExitStatus().getExitDescription())
                .filter(description -> !description.isBlank())
                .map(PartFailure::told)
                .findFirst();
    }

    /** What lies at the bottom of a stack trace, as far as it was kept. */
    private static PartFailure told(String trace) {
        String deepest = trace.lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((above, below) -> below)
                .map(line -> line.substring(CAUSE.length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(trace));
        String said = deepest.replaceFirst("^[a-zA-Z0-9_$]+(\\.[a-zA-Z0-9_$]+)+: ", "");
        return new PartFailure(said, ofMachine(deepest.substring(0, deepest.length() - said.length()), said));
    }

    /** Trouble with the other machine is what it would be here. */
    private static @Nullable IOException ofMachine(String type, String said) {
        if (type.equals(NoSuchFileException.class.getName() + ": ")) {
            return new NoSuchFileException(said);
        }
        if (type.equals(AccessDeniedException.class.getName() + ": ")) {
            return new AccessDeniedException(said);
        }
        return type.startsWith("java.io.") || type.startsWith("java.nio.file.") ? new IOException(said) : null;
    }
}
