package budget.operator;

import budget.job.BudgetRun;
import budget.job.RunRequest;
import budget.job.RunResult;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a job in front of somebody, and tells how it ended. */
final class Running {

    private final Session session;
    private final boolean watched;

    /** Running in a session; whether somebody wants to see how far it is. */
    Running(Session session, boolean watched) {
        this.session = session;
        this.watched = watched && session.console().isTerminal();
    }

    ExitCode run(RunRequest request, Path job) throws IOException {
        Passwords passwords = session.passwords(job);
        Path from = request.folders().input();
        if (!Files.isDirectory(from)) {
            throw new NotThereException(session.messages().text("run.no-input", from.toString()));
        }
        RunReport report = new RunReport(request, session.messages());
        session.console().remark(report.headline());
        RunResult result = run(request, passwords);
        session.answer(report.lines(result), report.json(result));
        return RunReport.exitCode(result);
    }

    private RunResult run(RunRequest request, Passwords passwords) throws IOException {
        try (ProgressBars bars = new ProgressBars(session.console(), session.messages(), watched)) {
            return new BudgetRun(request, bars, passwords).run();
        }
    }
}
