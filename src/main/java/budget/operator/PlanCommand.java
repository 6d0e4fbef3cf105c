package budget.operator;

import budget.definition.JobDefinition;
import budget.job.RunPlanner;
import budget.job.RunRequest;
import budget.journal.RunLock;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code budget plan}: what a run would read, keep, work out and publish, and why; changes nothing. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final RunOptions options = new RunOptions();

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        RunRequest request = options.request(definition, session);
        session.needInput(request.folders().input());
        try {
            PlanReport report = new PlanReport(
                    definition.settings(),
                    new RunPlanner(request, session.passwords(options.job())).plan(),
                    session.messages());
            session.answer(report.lines(), report.json());
        } catch (RunLock.HeldException e) {
            GoingOn goingOn = GoingOn.in(request.book(), definition, session.messages());
            session.answer(goingOn.lines(), goingOn.json());
        }
        return ExitCode.DONE.number();
    }
}
