package budget.operator;

import budget.definition.JobDefinition;
import budget.plan.RunRequest;
import budget.service.ExitCode;
import budget.worker.WorkerRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget worker}: reads parts of any run over the same database, until it is terminated. */
@Command(name = "worker")
final class WorkerCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
    private @Nullable Integer threads;

    WorkerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        RunRequest request = RunRequest.ofWorker(
                definition,
                state.folder(),
                Optional.ofNullable(threads)
                        .orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                state.sharedDatabase(session));
        session.console()
                .remark(
                        session.messages(),
                        "worker.waiting",
                        definition.settings().title(),
                        request.database().toString());
        new WorkerRun(request, session.passwords()).run();
        return ExitCode.DONE.number();
    }
}
