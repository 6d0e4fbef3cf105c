package budget.plan;

import budget.journal.RunLine;

/** Receives the progress of a run. */
public interface RunProgress {

    /** Ignores the progress. */
    RunProgress SILENT = new RunProgress() {
        @Override
        public void toRead(int workbooks) {}

        @Override
        public void read(int workbooks) {}
    };

    /** The run has come to a step. */
    default void step(String name) {}

    /** The step it had come to has done this. */
    default void stepDone(RunLine.Tally tally) {}

    /** So many workbooks are to be read. */
    void toRead(int workbooks);

    /** So many more have been read, and are safe. */
    void read(int workbooks);

    /** They had so many bytes. */
    default void readBytes(long bytes) {}

    /** The process is shutting down; the run stops as soon as what is being read is saved. */
    default void stopping() {}
}
