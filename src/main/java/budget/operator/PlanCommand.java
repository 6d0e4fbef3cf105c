package budget.operator;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.journal.RunLine;
import budget.journal.RunLock;
import budget.plan.RunPlanner;
import budget.plan.RunRequest;
import budget.service.ExitCode;
import budget.service.PlanReport;
import budget.service.RunWords;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
                    definition.settings(), new RunPlanner(request, session.passwords()).plan(), session.messages());
            session.answer(report.lines(), report.json());
        } catch (RunLock.HeldException e) {
            GoingOn goingOn = GoingOn.in(request.book(), definition, session.messages());
            session.answer(goingOn.lines(), goingOn.json());
        }
        return ExitCode.DONE.number();
    }

    /** Describes the run that holds the state, for processes that cannot open it now. */
    private static final class GoingOn {

        private final List<RunLine> runs;
        private final RunWords words;

        private GoingOn(List<RunLine> runs, RunWords words) {
            this.runs = runs;
            this.words = words;
        }

        static GoingOn in(RunBook book, JobDefinition definition, Messages messages) throws IOException {
            return new GoingOn(
                    book.runs(),
                    new RunWords(messages, definition.settings().presentation().zone()));
        }

        List<String> lines() {
            return runs.stream().limit(1).map(words::goingOn).toList();
        }

        Map<String, Object> json() {
            return Map.of("running", runs.stream().limit(1).map(words::json).toList());
        }
    }
}
