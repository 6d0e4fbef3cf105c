package budget.job;

import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.model.InOrder;
import budget.store.StateDatabase;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is to be run.
 *
 * @param date the business date: names the publication
 * @param threads how many workbooks are read at a time
 * @param database where the state keeps all else
 * @param readers who reads; where workers read along a run need not read with threads of its own
 */
public record RunRequest(
        JobDefinition job, Folders folders, LocalDate date, int threads, StateDatabase database, Readers readers) {

    public RunRequest {
        if (threads < (readers == Readers.ITSELF ? 1 : 0)) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        }
    }

    /** The same with a state that lies in its folder altogether. */
    public RunRequest(JobDefinition job, Folders folders, LocalDate date, int threads) {
        this(job, folders, date, threads, StateDatabase.in(folders.state()), Readers.ITSELF);
    }

    /** What a worker needs to know: no folders but one for what is being read, and no date. */
    public static RunRequest ofWorker(JobDefinition job, Path files, int threads, StateDatabase database) {
        return new RunRequest(
                job, new Folders(files, files, files), LocalDate.EPOCH, threads, database, Readers.WORKERS);
    }

    /** Those who read have nothing to do before and after it; a run that reads nothing itself has one thread for the rest. */
    InOrder hands() {
        return new InOrder(Math.max(1, threads));
    }

    /** What the state tells of its runs. */
    public RunBook book() {
        return database.book(folders.state());
    }

    /** Who reads the workbooks of a run. */
    public enum Readers {
        /** The run. */
        ITSELF,
        /** Workers as well, which are sent the files. */
        WORKERS,
        /** Workers as well, which have the run's folder of files; one that has not is sent what it misses. */
        WORKERS_WITH_FILES
    }

    /** Where submissions come from, where publications go, and where the state keeps its files. */
    public record Folders(Path input, Path output, Path state) {}
}
