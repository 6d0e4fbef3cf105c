package budget.plan;

import budget.base.OrderedParallel;
import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.store.StateDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/**
 * What is to be run.
 *
 * @param date the business date: names the publication
 * @param threads how many workbooks are read at a time
 * @param database where the state keeps all else
 * @param readers which processes read; with workers a run may have no reading threads of its own
 * @param accepted which alarms were confirmed for this run
 * @param full whether nothing is carried over from the current publication, so that all of this one is made and proven
 * @param workerPatience how long a run without reading threads waits while no worker is there
 */
public record RunRequest(
        JobDefinition job,
        Folders folders,
        LocalDate date,
        int threads,
        StateDatabase database,
        Readers readers,
        Accepted accepted,
        boolean full,
        Duration workerPatience) {

    /** Without workers for an hour, a night is lost in any case. */
    public static final Duration WORKER_PATIENCE = Duration.ofHours(1);

    public RunRequest {
        if (threads < (readers == Readers.ITSELF ? 1 : 0)) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        }
    }

    /** With no alarm confirmed. */
    public RunRequest(
            JobDefinition job, Folders folders, LocalDate date, int threads, StateDatabase database, Readers readers) {
        this(job, folders, date, threads, database, readers, Accepted.NOTHING, false, WORKER_PATIENCE);
    }

    /** The same with all of the state in its folder. */
    public RunRequest(JobDefinition job, Folders folders, LocalDate date, int threads) {
        this(job, folders, date, threads, StateDatabase.in(folders.state()), Readers.ITSELF);
    }

    /** What a worker needs to know: no folders but one for what is being read, and no date. */
    public static RunRequest ofWorker(JobDefinition job, Path files, int threads, StateDatabase database) {
        return new RunRequest(
                job, new Folders(files, files, files), LocalDate.EPOCH, threads, database, Readers.WORKERS);
    }

    /** The same with nothing carried over. */
    public RunRequest inFull() {
        return new RunRequest(job, folders, date, threads, database, readers, accepted, true, workerPatience);
    }

    /** The reading threads, which also work before and after the reading; one thread where the run reads nothing itself. */
    public OrderedParallel parallel() {
        return new OrderedParallel(Math.max(1, threads));
    }

    /** The record of the state's runs. */
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

    /**
     * The alarms that were confirmed for one run.
     *
     * @param withdrawals that so many units are gone
     * @param jump that the total is so many times what it was
     */
    public record Accepted(boolean withdrawals, boolean jump) {

        public static final Accepted NOTHING = new Accepted(false, false);

        /** What either confirms: a resumed run keeps the confirmations it was started with. */
        public Accepted or(Accepted other) {
            return new Accepted(withdrawals || other.withdrawals, jump || other.jump);
        }
    }

    /** Where submissions come from, where publications go, and where the state keeps its files. */
    public record Folders(Path input, Path output, Path state) {}
}
