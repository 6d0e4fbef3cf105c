package budget.operator;

import budget.learn.Learned;
import budget.learn.Learner;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget learn}: a draft of a job folder from sample workbooks. */
@Command(name = "learn")
final class LearnCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "SAMPLE", arity = "1..*")
    private List<Path> samples = new ArrayList<>();

    @Option(names = "--to", paramLabel = "FOLDER", required = true)
    private Path to = Path.of("");

    /** A job folder or pack whose forms the samples may have; only the differences are written then. */
    @Option(names = "--base", paramLabel = "PACK")
    private @Nullable Path base;

    /** The fiscal year of samples that name none. */
    @Option(names = "--year", paramLabel = "YYYY")
    private @Nullable Integer year;

    LearnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        for (Path sample : samples) {
            if (!Files.isRegularFile(sample)) {
                throw new NotThereException(session.messages().text("check.no-file", sample.toString()));
            }
        }
        if (base != null && !Files.isRegularFile(base.resolve("job.yaml"))) {
            throw new NotThereException(session.messages().text("learn.no-base", base.toString()));
        }
        if (isInUse(to)) {
            throw new WrongUsageException(session.messages().text("learn.in-use", to.toString()));
        }
        int otherwise = year == null ? Year.now(ZoneId.systemDefault()).getValue() : year;
        Learned learned = new Learner(session.messages(), session.passwords())
                .learn(samples, Optional.ofNullable(base), to, otherwise);
        LearnReport report = new LearnReport(session.messages(), to);
        session.answer(report.lines(learned), report.json(learned));
        return (learned.isWhole() ? ExitCode.DONE : ExitCode.HELD_BACK).number();
    }

    /** Whether something is there that could be overwritten. */
    private static boolean isInUse(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
