package budget.operator;

import budget.check.FileExplainer;
import budget.check.FileExplanation;
import budget.check.FileReport;
import budget.definition.Inheritance;
import budget.definition.JobDefinition;
import budget.jobfile.FolderChain;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget explain}: where each part of a job folder comes from, or how workbooks are read by a job. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    /** A job folder or workbooks. */
    @Parameters(paramLabel = "JOB|FILE", arity = "0..*")
    private List<Path> what = new ArrayList<>();

    @Option(names = "--job", paramLabel = "JOB", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        boolean isFolder = what.isEmpty() || (what.size() == 1 && !Files.isRegularFile(what.get(0)));
        if (isFolder) {
            explainFolder(what.isEmpty() ? job : what.get(0));
        } else {
            explainFiles();
        }
        return ExitCode.DONE.number();
    }

    private void explainFiles() throws IOException {
        for (Path file : what) {
            if (!Files.isRegularFile(file)) {
                throw new NotThereException(session.messages().text("check.no-file", file.toString()));
            }
        }
        FileExplainer explainer = new FileExplainer(session.job(job), session.passwords());
        FileReport report = new FileReport(session.messages());
        List<String> lines = new ArrayList<>();
        List<Object> files = new ArrayList<>();
        for (Path file : what) {
            FileExplanation explained = explainer.explain(file);
            lines.addAll(report.lines(explained));
            files.add(report.json(explained));
        }
        session.answer(lines, Map.of("files", files));
    }

    private void explainFolder(Path folder) throws IOException {
        JobDefinition definition = session.job(folder);
        InheritanceReport report =
                new InheritanceReport(FolderChain.of(folder), Inheritance.of(definition), session.messages());
        session.answer(report.lines(), report.json());
    }
}
