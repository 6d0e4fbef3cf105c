package budget.operator;

import budget.definition.JobDefinition;
import budget.job.SubmissionReader;
import budget.model.Arrival;
import budget.model.Severity;
import budget.model.Standing;
import budget.model.SubmissionContent;
import budget.model.SubmissionStatus;
import budget.reconcile.Reconciler;
import budget.reconcile.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(names = "--job", paramLabel = "JOB", defaultValue = RunCommand.DEFAULT_JOB)
    private Path job = Path.of(RunCommand.DEFAULT_JOB);

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = JobDefinition.read(job);
        SubmissionReader reader = new SubmissionReader(definition, session.passwords(job));
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NotThereException(session.messages().text("check.no-file", file.toString()));
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (Path file : files) {
            standings.add(check(definition, reader, file));
        }
        CheckReport report = new CheckReport(session.messages());
        session.answer(report.lines(standings), report.json(standings));
        boolean blocked = standings.stream()
                .anyMatch(standing ->
                        standing.status() == SubmissionStatus.UNREADABLE || standing.count(Severity.BLOCKING) > 0);
        return (blocked ? ExitCode.HELD_BACK : ExitCode.DONE).number();
    }

    private static Standing check(JobDefinition definition, SubmissionReader reader, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        SubmissionContent content = reader.read(file, file.toString());
        Arrival arrival = new Arrival(name, name, Files.size(file), 0, 1, Arrival.Condition.TAKEN);
        Submission submission = new Submission(arrival, content.unitNames(), content.findings());
        return new Reconciler(definition.register(), definition.settings().policy())
                .reconcile(List.of(submission)).stream()
                        .filter(standing -> standing.file().isPresent())
                        .findFirst()
                        .orElseThrow();
    }
}
