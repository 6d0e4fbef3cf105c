package budget.operator;

import budget.job.BudgetRun;
import budget.job.RunFailedException;
import budget.job.RunResult;
import budget.operator.Failures.Told;
import budget.plan.RunRequest;
import budget.published.OutputFolder;
import budget.service.ExitCode;
import budget.workbook.Passwords;
import budget.worker.RemoteReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a job on a terminal or for a schedule, and reports how it ended. */
final class Running {

    private final Session session;
    private final RunOptions options;
    private final RunWatch watch;
    private @Nullable OutputFolder output;
    private Optional<Path> before = Optional.empty();

    /** Running in a session, with or without a display of progress. */
    Running(Session session, RunOptions options, boolean watched) {
        this.session = session;
        this.options = options;
        this.watch = new RunWatch(session, watched && session.console().isTerminal());
    }

    /** Runs what is asked for, and gives back the exit code, whatever happens. */
    int run(Asked asked) {
        RunArtifacts artifacts = new RunArtifacts(session, options, watch);
        ShutdownHook words = ShutdownHook.waitedFor();
        try {
            RunRequest request = asked.request();
            artifacts.isOf(request);
            output = new OutputFolder(request.folders().output());
            before = output.current();
            return run(request, artifacts);
        } catch (IOException | RuntimeException e) {
            return failed(e, isStopped(e, words), artifacts);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return failed(new IllegalStateException(e), words.areWaitedFor(), artifacts);
        } finally {
            words.said();
        }
    }

    /** Reports the current publication: a run may fail or be stopped after its publication has replaced the one before. */
    private int failed(Exception failure, boolean isStopped, RunArtifacts artifacts) {
        Failures failures = new Failures(session, published());
        Told told = isStopped ? failures.stopped() : failures.print(failure);
        artifacts.failed(told, isStopped);
        return told.code().number();
    }

    private Optional<String> published() {
        try {
            Optional<Path> now = output == null ? Optional.empty() : output.current();
            return now.equals(before)
                    ? Optional.empty()
                    : now.map(Path::getFileName).map(Path::toString);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Failures in a process that is shutting down are caused by that, except failures to write files. */
    private static boolean isStopped(Exception failure, ShutdownHook words) {
        return (failure instanceof RunFailedException run && run.isStopped())
                || (words.areWaitedFor() && !(failure instanceof IOException));
    }

    private int run(RunRequest request, RunArtifacts artifacts) throws IOException {
        Passwords passwords = session.passwords();
        session.needInput(request.folders().input());
        RunReport report = new RunReport(request, session.messages());
        session.console().remark(report.headline());
        watch.begin(request);
        RunResult result;
        try (watch) {
            result = run(request, passwords).run();
        }
        ExitCode code = RunReport.exitCode(result);
        artifacts.ended(report, result, code);
        session.answer(report.lines(result), report.json(result));
        return code.number();
    }

    private BudgetRun run(RunRequest request, Passwords passwords) {
        return request.readers() == RunRequest.Readers.ITSELF
                ? new BudgetRun(request, watch, passwords)
                : new BudgetRun(request, watch, passwords, RemoteReading.class);
    }

    /** Makes the request, once it is needed. */
    @FunctionalInterface
    interface Asked {
        RunRequest request() throws IOException;
    }
}
