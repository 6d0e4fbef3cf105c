package budget.operator;

import budget.definition.JobDefinition;
import budget.model.Messages;
import budget.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget status}: is the publication good; reads the publication alone, so it answers while a run is going on. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Console console;
    private final Messages messages;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunCommand.DEFAULT_JOB)
    private Path job = Path.of(RunCommand.DEFAULT_JOB);

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Mixin
    private CommonOptions common = new CommonOptions();

    StatusCommand(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = JobDefinition.read(job);
        Path folder = Optional.ofNullable(output)
                .orElseGet(() -> Path.of(definition.settings().folders().output()));
        Path publication = new OutputFolder(folder)
                .current()
                .orElseThrow(() -> new NotThereException(messages.text("status.none", folder.toString())));
        StatusReport report = StatusReport.of(publication, messages);
        if (common.isJson()) {
            console.answer(report.json());
        } else {
            report.lines().forEach(console::answer);
        }
        return (report.isIncomplete() ? ExitCode.HELD_BACK : ExitCode.DONE).number();
    }
}
