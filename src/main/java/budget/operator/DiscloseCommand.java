package budget.operator;

import budget.check.LastYear;
import budget.definition.JobDefinition;
import budget.document.DocumentsForPublic;
import budget.edition.AttackResult;
import budget.edition.AttackResult.State;
import budget.edition.PublicDocuments;
import budget.published.OutputFolder;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budget disclose}: what a reader can work out of an edition for the public. */
@Command(name = "disclose")
final class DiscloseCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--attack", paramLabel = "DIR", required = true)
    private Path attacked = Path.of("");

    @Option(names = "--job", paramLabel = "JOB", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--before", paramLabel = "DIR")
    private List<Path> before = List.of();

    @Option(names = "--last-year", paramLabel = "DIR")
    private @Nullable Path lastYear;

    DiscloseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        AttackResult result = AttackResult.of(
                there(attacked),
                definition,
                before.stream().map(this::there).toList(),
                known(lastYear),
                documents(definition));
        DisclosureReport report = new DisclosureReport(session.messages(), attacked, result);
        session.answer(report.lines(), report.json());
        return (result.in(State.DISCLOSED).isEmpty() ? ExitCode.DONE : ExitCode.HELD_BACK).number();
    }

    private PublicDocuments documents(JobDefinition definition) throws IOException {
        return new DocumentsForPublic(
                definition,
                file -> Path.of(file.sha256()),
                session.passwords(),
                LastYear.of(definition, known(lastYear).map(OutputFolder::edition)));
    }

    private Optional<Path> known(@Nullable Path folder) {
        return Optional.ofNullable(folder).map(this::there);
    }

    private Path there(Path folder) {
        if (!AttackResult.isEdition(folder)) {
            throw new NotThereException(session.messages().text("disclose.not-there", folder.toString()));
        }
        return folder;
    }
}
