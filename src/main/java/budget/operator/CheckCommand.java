package budget.operator;

import budget.check.SubmissionCheck;
import budget.definition.JobDefinition;
import budget.finding.Severity;
import budget.published.OutputFolder;
import budget.service.CheckReport;
import budget.service.ExitCode;
import budget.service.PublishedFindings;
import budget.submission.Resubmission;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget check}: what a run would say of single workbooks, without storing anything. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    /** Without it the usual job's rules judge; its waivers are heeded only where that job is named. */
    @Option(names = "--job", paramLabel = "JOB")
    private @Nullable Path givenJob;

    @Option(names = "--against-previous")
    private boolean againstPrevious;

    /** Decides which waivers are in force, as for a run. */
    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Path job = givenJob == null ? Path.of(RunOptions.DEFAULT_JOB) : givenJob;
        JobDefinition definition = session.job(job);
        LocalDate day = Optional.ofNullable(date)
                .orElseGet(() -> definition.settings().presentation().today());
        SubmissionCheck check = new SubmissionCheck(definition, session.passwords(), day, givenJob != null);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NotThereException(session.messages().text("check.no-file", file.toString()));
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (Standing standing : check.check(files)) {
            standings.add(againstPrevious ? beside(definition, standing) : standing);
        }
        CheckReport report = new CheckReport(session.messages(), check::readAs);
        session.answer(report.lines(standings), report.json(standings));
        boolean blocked = standings.stream()
                .anyMatch(standing ->
                        standing.status() == SubmissionStatus.UNREADABLE || standing.count(Severity.BLOCKING) > 0);
        return (blocked ? ExitCode.HELD_BACK : ExitCode.DONE).number();
    }

    /** Compares a workbook with what the standing publication says of its unit; nothing where it says nothing. */
    private static Standing beside(JobDefinition job, Standing standing) throws IOException {
        Path output = Path.of(job.settings().folders().output());
        Optional<Path> publication = new OutputFolder(output).current();
        Optional<Resubmission> since = publication.isEmpty()
                ? Optional.empty()
                : PublishedFindings.of(publication.get(), standing.unitCode()).compared(standing);
        return since.map(standing::since).orElse(standing);
    }
}
