package budget.operator;

import budget.definition.JobDefinition;
import budget.job.SubmissionCheck;
import budget.model.Severity;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget check}: what a run would say of single workbooks, without storing anything. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--job", paramLabel = "JOB", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        LocalDate today = LocalDate.now(definition.settings().presentation().zone());
        SubmissionCheck check = new SubmissionCheck(definition, session.passwords(job), today);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NotThereException(session.messages().text("check.no-file", file.toString()));
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (Path file : files) {
            standings.add(check.check(file));
        }
        CheckReport report = new CheckReport(session.messages());
        session.answer(report.lines(standings), report.json(standings));
        boolean blocked = standings.stream()
                .anyMatch(standing ->
                        standing.status() == SubmissionStatus.UNREADABLE || standing.count(Severity.BLOCKING) > 0);
        return (blocked ? ExitCode.HELD_BACK : ExitCode.DONE).number();
    }
}
