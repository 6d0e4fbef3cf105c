package budget.operator;

import budget.job.BudgetRun;
import budget.job.RunFailedException;
import budget.job.RunRequest;
import budget.job.RunResult;
import budget.operator.Failures.Told;
import budget.workbook.Passwords;
import java.io.IOException;

/** Runs a job in front of somebody, or of a schedule, and tells both how it ended. */
final class Running {

    private final Session session;
    private final RunOptions options;
    private final RunWatch watch;

    /** Running in a session; whether somebody wants to see how far it is. */
    Running(Session session, RunOptions options, boolean watched) {
        this.session = session;
        this.options = options;
        this.watch = new RunWatch(session, watched && session.console().isTerminal());
    }

    /** Runs what is asked for, and gives back the exit code, whatever happens. */
    int run(Asked asked) {
        Aftermath aftermath = new Aftermath(session, options, watch);
        LastWords words = LastWords.waitedFor();
        try {
            RunRequest request = asked.request();
            aftermath.isOf(request);
            return run(request, aftermath);
        } catch (IOException | RuntimeException e) {
            boolean isStopped = isStopped(e, words);
            Told told = isStopped ? stopped() : new Failures(session).print(e);
            aftermath.failed(told, isStopped);
            return told.code().number();
        } finally {
            words.said();
        }
    }

    private Told stopped() {
        Told told = new Told(ExitCode.RUN_FAILED, session.messages().text("failure.stopped"));
        session.console().remark(told.sentence());
        return told;
    }

    /** Whatever goes wrong in a process that was told to end does so because it ends, but for files. */
    private static boolean isStopped(Exception failure, LastWords words) {
        return (failure instanceof RunFailedException run && run.isStopped())
                || (words.areWaitedFor() && !(failure instanceof IOException));
    }

    private int run(RunRequest request, Aftermath aftermath) throws IOException {
        Passwords passwords = session.passwords(options.job());
        session.needInput(request.folders().input());
        RunReport report = new RunReport(request, session.messages());
        session.console().remark(report.headline());
        watch.begin(request);
        RunResult result;
        try (watch) {
            result = new BudgetRun(request, watch, passwords).run();
        }
        session.answer(report.lines(result), report.json(result));
        ExitCode code = RunReport.exitCode(result);
        aftermath.ended(report, result, code);
        return code.number();
    }

    /** What is asked for, as soon as somebody wants to know. */
    @FunctionalInterface
    interface Asked {
        RunRequest request() throws IOException;
    }
}
