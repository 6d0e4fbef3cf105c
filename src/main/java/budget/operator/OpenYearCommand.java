package budget.operator;

import budget.definition.JobDefinition;
import budget.opening.NewCodeLists;
import budget.opening.NextYear;
import budget.opening.OpenedYear;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget open-year}: makes the next year's job folder, and says what is left to decide. */
@Command(name = "open-year")
final class OpenYearCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--year", paramLabel = "YYYY", required = true)
    private int year;

    @Option(names = "--codes", paramLabel = "DIR|FILE")
    private @Nullable Path codes;

    @Option(names = "--to", paramLabel = "DIR", required = true)
    private Path to = Path.of("");

    OpenYearCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(job);
        int next = definition.settings().fiscalYear().getValue() + 1;
        if (year != next) {
            throw new WrongUsageException(session.messages()
                    .text("open-year.not-next", Integer.toString(year), job.toString(), Integer.toString(next)));
        }
        Map<String, Path> lists = lists();
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            session.console().remark(session.messages(), "open-year.exists", to.toString());
            return ExitCode.IO.number();
        }
        OpenedYear opened = new NextYear(definition, lists).in(to);
        OpenYearReport report = new OpenYearReport(definition, opened, session.messages());
        Files.writeString(to.resolve("open-year.md"), String.join("\n", report.lines()) + "\n");
        session.answer(report.lines(), report.json());
        return ExitCode.DONE.number();
    }

    private Map<String, Path> lists() {
        Path place = codes;
        if (place == null) {
            return Map.of();
        }
        Map<String, Path> lists = NewCodeLists.in(place);
        if (lists.isEmpty()) {
            throw new NotThereException(session.messages()
                    .text("open-year.no-codes", place.toString(), String.join(" ", NewCodeLists.NAMES)));
        }
        return lists;
    }
}
