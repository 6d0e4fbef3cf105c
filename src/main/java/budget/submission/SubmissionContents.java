package budget.submission;

import java.util.Optional;
import java.util.function.Supplier;

/** Supplies the content of a submission; safe in any thread. */
@FunctionalInterface
public interface SubmissionContents {
    Optional<Supplier<SubmissionContent>> of(Arrival submission);
}
