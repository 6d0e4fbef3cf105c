package budget.operator;

import budget.definition.JobDefinition;
import budget.job.RulePreview;
import budget.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget rules}: the rules with their counts, or what changed rules would say of what counts now. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--against", paramLabel = "DIR")
    private @Nullable Path against;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--state", paramLabel = "DIR", defaultValue = "state")
    private Path state = Path.of("state");

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = JobDefinition.read(job);
        Path folder = Optional.ofNullable(output)
                .orElseGet(() -> Path.of(definition.settings().folders().output()));
        Path other = against;
        if (other == null) {
            RulesReport report = RulesReport.of(definition, new OutputFolder(folder).current(), session.messages());
            session.answer(report.lines(), report.json());
        } else {
            preview(definition, folder, other);
        }
        return ExitCode.DONE.number();
    }

    /** The other folder is a job with changed rules, or a publication that was made with the former ones. */
    private void preview(JobDefinition definition, Path folder, Path other) throws IOException {
        boolean isJob = Files.isRegularFile(other.resolve("job.yaml"));
        Path publication = isJob ? current(folder) : publicationIn(other);
        RulePreview preview = new RulePreview(publication, state.resolve("files"), session.passwords(job));
        RulePreview.Changes changes =
                isJob ? preview.between(definition, JobDefinition.read(other)) : preview.sinceThen(definition);
        PreviewReport report = new PreviewReport(changes, session.messages());
        session.answer(report.lines(), report.json());
    }

    private Path publicationIn(Path other) throws IOException {
        return Files.isRegularFile(other.resolve("manifest.json")) ? other : current(other);
    }

    private Path current(Path folder) throws IOException {
        return new OutputFolder(folder)
                .current()
                .orElseThrow(() -> new NotThereException(session.messages().text("status.none", folder.toString())));
    }
}
