package budget.job;

import budget.journal.RunJournal;

/** Reports the progress of a run to the console and the journal. */
record JournalledProgress(RunProgress watcher, RunJournal journal) implements RunProgress {

    @Override
    public void step(String name) {
        journal.step(name);
        watcher.step(name);
    }

    @Override
    public void toRead(int workbooks) {
        journal.toRead(workbooks);
        watcher.toRead(workbooks);
    }

    @Override
    public void read(int workbooks) {
        journal.read(workbooks);
        watcher.read(workbooks);
    }

    @Override
    public void readBytes(long bytes) {
        watcher.readBytes(bytes);
    }

    @Override
    public void stopping() {
        watcher.stopping();
    }
}
