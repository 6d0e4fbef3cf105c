package budget.job;

import budget.definition.JobDefinition;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is to be run.
 *
 * @param date the business date: names the publication
 * @param threads how many workbooks are read at a time
 */
public record RunRequest(JobDefinition job, Folders folders, LocalDate date, int threads) {

    public RunRequest {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        }
    }

    /** Where submissions come from, where publications go, and where the state lives. */
    public record Folders(Path input, Path output, Path state) {}
}
