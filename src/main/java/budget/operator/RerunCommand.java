package budget.operator;

import budget.definition.JobDefinition;
import budget.journal.RunLine;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget rerun}: goes on with the last run if it failed or was killed, as of its own business date. */
@Command(name = "rerun")
final class RerunCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(names = "--no-progress")
    private boolean noProgress;

    RerunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        Optional<RunLine> last = options.state().book(session).runs().stream()
                .filter(run -> run.task().job().equals(definition.settings().name()))
                .findFirst();
        if (last.isEmpty()) {
            String state = options.state().folder().toString();
            return nothingToDo(session.messages().text("rerun.no-run", state));
        }
        if (!isUnfinished(last.get())) {
            return nothingToDo(session.messages().text("rerun.nothing"));
        }
        RunLine.Task task = last.get().task();
        return new Running(session, options, !noProgress)
                .run(() -> options.request(
                        definition,
                        session,
                        Path.of(task.input()),
                        Path.of(task.output()),
                        LocalDate.parse(task.date())));
    }

    private int nothingToDo(String why) {
        session.answer(List.of(why), Map.of("job", options.job().toString(), "outcome", "nothing-to-resume"));
        return ExitCode.DONE.number();
    }

    /** Whether a run did not end; one that is still going on holds the lock. */
    private static boolean isUnfinished(RunLine run) {
        return run.outcome().isUnfinished() || run.outcome() == RunLine.Outcome.RUNNING;
    }
}
