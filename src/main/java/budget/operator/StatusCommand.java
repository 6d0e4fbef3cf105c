package budget.operator;

import budget.definition.JobDefinition;
import budget.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget status}: is the publication good; reads the publication alone, so it answers while a run is going on. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunCommand.DEFAULT_JOB)
    private Path job = Path.of(RunCommand.DEFAULT_JOB);

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = JobDefinition.read(job);
        Path folder = Optional.ofNullable(output)
                .orElseGet(() -> Path.of(definition.settings().folders().output()));
        Path publication = new OutputFolder(folder)
                .current()
                .orElseThrow(() -> new NotThereException(session.messages().text("status.none", folder.toString())));
        StatusReport report = StatusReport.of(publication, session.messages());
        session.answer(report.lines(), report.json());
        return (report.isIncomplete() ? ExitCode.HELD_BACK : ExitCode.DONE).number();
    }
}
