package budget.operator;

import budget.definition.JobDefinition;
import budget.difference.Difference;
import budget.difference.DifferenceFiles;
import budget.difference.NotComparableException;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.service.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget diff}: what changed from one publication to another, and why. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "JOB", index = "0", arity = "0..1")
    private @Nullable String first;

    @Parameters(paramLabel = "A", index = "1", arity = "0..1")
    private @Nullable String second;

    @Parameters(paramLabel = "B", index = "2", arity = "0..1")
    private @Nullable String third;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    DiffCommand(Session session) {
        this.session = session;
    }

    /** Two names are publications; a third before them, or one alone, is the job. */
    @Override
    public Integer call() throws IOException {
        List<String> given = new ArrayList<>(
                Stream.of(first, second, third).filter(Objects::nonNull).toList());
        String job = given.size() == 2 || given.isEmpty() ? RunOptions.DEFAULT_JOB : given.remove(0);
        JobDefinition definition = session.job(Path.of(job));
        Path folder = output.folder(definition);
        if (given.isEmpty()) {
            Path now = OutputOption.current(folder, session);
            compare(definition, theOneBefore(now), now);
        } else {
            compare(definition, named(folder, given.get(0)), named(folder, given.get(1)));
        }
        return ExitCode.DONE.number();
    }

    private Path theOneBefore(Path now) throws IOException {
        Path folder = now.resolveSibling("");
        List<Path> newestFirst = Publications.in(new OutputFolder(folder)).folders();
        int standing = newestFirst.indexOf(now);
        if (standing < 0 || standing + 1 == newestFirst.size()) {
            throw new NotThereException(session.messages().text("diff.only-one", String.valueOf(now.getFileName())));
        }
        return newestFirst.get(standing + 1);
    }

    /** A name below the job's output folder, else any folder with a publication in it. */
    private Path named(Path folder, String name) throws IOException {
        Path elsewhere = Path.of(name);
        return !Files.isDirectory(folder.resolve(name)) && Files.isRegularFile(elsewhere.resolve("manifest.json"))
                ? elsewhere
                : OutputOption.publication(folder, name, session);
    }

    private void compare(JobDefinition definition, Path before, Path now) throws IOException {
        try {
            Difference difference = Difference.between(before, now, definition);
            DiffReport report = new DiffReport(definition, difference, name(now), session.messages());
            boolean isJson = session.options().isJson();
            session.answer(isJson ? List.of() : report.lines(), isJson ? report.json() : Map.of());
            if (to != null) {
                Files.createDirectories(to);
                new DifferenceFiles(definition, session.messages()).write(to, difference, name(now));
                session.console().remark(session.messages(), "diff.written", to.toString());
            }
        } catch (NotComparableException e) {
            throw new NotThereException(session.messages().text("diff.not-comparable", String.valueOf(e.getMessage())));
        }
    }

    private static String name(Path publication) {
        return Optional.ofNullable(publication.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("");
    }
}
