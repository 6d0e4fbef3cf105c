package budget.console;

import budget.journal.Holder;
import budget.journal.RunHold;
import budget.journal.RunJournal;
import budget.journal.RunLine;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** A run that is under way, as some process would record it, until it is closed. */
record HeldRun(RunHold hold, RunLine line, List<RunLine> before) implements AutoCloseable {

    /** The run of another test may have recorded its end, and its process not have ended. */
    static HeldRun of(ServedJob job, Holder process) throws IOException {
        RunPagesTest.await(() -> !job.book().isHeld());
        List<RunLine> before = job.book().runs();
        RunHold hold = job.book().take(job.name(), Clock.systemUTC());
        RunLine.Task task = new RunLine.Task(job.name(), "2023-02-08", "input", "output");
        RunJournal.begin(job.book(), hold, task, Clock.systemUTC()).close();
        RunLine begun = job.book().runs().get(0);
        RunLine line = new RunLine(
                task,
                process,
                begun.started(),
                begun.updated(),
                new RunLine.Progress("read", 3, 12),
                RunLine.Outcome.RUNNING,
                "",
                "",
                List.of(new RunLine.Step("read", begun.started().minusSeconds(6), null, null)),
                begun.counts(),
                begun.fault());
        hold.tell(line, before);
        return new HeldRun(hold, line, before);
    }

    @Override
    public void close() throws IOException {
        hold.tell(before.get(0), before.subList(1, before.size()));
        hold.close();
    }
}
