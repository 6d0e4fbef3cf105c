package budget.operator;

import budget.definition.Inheritance;
import budget.definition.JobDefinition;
import budget.jobfile.FolderChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code budget explain}: where each part of a job folder comes from. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        explainFolder();
        return ExitCode.DONE.number();
    }

    private void explainFolder() throws IOException {
        JobDefinition definition = session.job(job);
        InheritanceReport report =
                new InheritanceReport(FolderChain.of(job), Inheritance.of(definition), session.messages());
        session.answer(report.lines(), report.json());
    }
}
