package budget.operator;

import budget.definition.JobDefinition;
import budget.published.OutputFolder;
import budget.service.ExitCode;
import budget.service.PreviewReport;
import budget.service.RulesReport;
import budget.trace.RulePreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget rules}: the rules with their counts, or what changed rules would say of what counts now. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PublicationOptions options = new PublicationOptions();

    @Option(names = "--against", paramLabel = "DIR")
    private @Nullable Path against;

    @Option(names = "--derived")
    private boolean derived;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        if (derived) {
            DerivedRulesReport report = new DerivedRulesReport(
                    definition.rules(), session.messages().locale());
            session.answer(report.lines(), report.json());
            return ExitCode.DONE.number();
        }
        Path folder = options.output(definition);
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
        Path publication = isJob ? OutputOption.current(folder, session) : publicationIn(other);
        RulePreview preview = new RulePreview(publication, options.files(session), session.passwords());
        RulePreview.Changes changes =
                isJob ? preview.between(definition, session.job(other)) : preview.sinceThen(definition);
        PreviewReport report = new PreviewReport(changes, session.messages());
        session.answer(report.lines(), report.json());
    }

    private Path publicationIn(Path other) throws IOException {
        return Files.isRegularFile(other.resolve("manifest.json")) ? other : OutputOption.current(other, session);
    }
}
