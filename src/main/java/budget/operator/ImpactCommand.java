package budget.operator;

import budget.base.Suggestion;
import budget.definition.JobDefinition;
import budget.service.ExitCode;
import budget.service.ImpactReport;
import budget.trace.Impact;
import budget.trace.Impact.Fed;
import budget.trace.Impact.FedFigure;
import budget.trace.Impact.SentFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code budget impact}: which published numbers a file, a cell or a code feeds. */
@Command(name = "impact")
final class ImpactCommand implements Callable<Integer> {

    private static final Pattern CELL = Pattern.compile("(?:(.+)!)?([^!]+)!([A-Za-z]{1,3}[0-9]{1,7})", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("[0-9]{3,}");

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "JOB", index = "0", arity = "0..1")
    private @Nullable String first;

    @Parameters(paramLabel = "WHAT", index = "1", arity = "0..1")
    private @Nullable String second;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--publication", paramLabel = "NAME")
    private @Nullable String publication;

    ImpactCommand(Session session) {
        this.session = session;
    }

    /** What is asked about comes last; the job may be left out. */
    @Override
    public Integer call() throws IOException {
        if (first == null) {
            throw new MissingParameterException(
                    spec.commandLine(), spec.positionalParameters().get(1), "WHAT");
        }
        boolean isJobGiven = second != null;
        JobDefinition job = session.job(Path.of(isJobGiven ? first : RunOptions.DEFAULT_JOB));
        Impact impact = new Impact(OutputOption.publication(output.folder(job), publication, session), job.datasets());
        ImpactReport report = report(impact, second == null ? first : second);
        session.answer(report.lines(), report.json());
        return ExitCode.DONE.number();
    }

    private ImpactReport report(Impact impact, String what) throws IOException {
        List<SentFile> files = impact.files(what);
        if (!files.isEmpty()) {
            return ofFile(impact, files.get(0));
        }
        Matcher cell = CELL.matcher(what);
        if (cell.matches()) {
            return ofCell(impact, what, cell);
        }
        String code = what.replaceAll("[\\s.．]", "");
        if (CODE.matcher(code).matches()) {
            return ofCode(impact, code);
        }
        throw noFile(impact, what);
    }

    private ImpactReport ofFile(Impact impact, SentFile file) throws IOException {
        Fed fed = impact.ofFile(file);
        return ImpactReport.ofFile(file, fed, session.messages());
    }

    private ImpactReport ofCode(Impact impact, String code) throws IOException {
        Fed fed = impact.ofCode(code, Optional.ofNullable(unit));
        if (fed.numbers().isEmpty()) {
            throw new NotThereException(session.messages().text("impact.no-code", code));
        }
        return ImpactReport.ofCode(code, fed, session.messages());
    }

    private ImpactReport ofCell(Impact impact, String what, Matcher cell) throws IOException {
        SentFile file = file(impact, what, cell.group(1));
        String address = cell.group(3).toUpperCase(Locale.ROOT);
        List<FedFigure> figures = impact.ofCell(file, cell.group(2), address);
        if (figures.isEmpty() && file.counted()) {
            throw new NotThereException(
                    session.messages().text("impact.no-figure", file.path(), cell.group(2), address));
        }
        return ImpactReport.ofCell(file, cell.group(2) + "!" + address, figures, session.messages());
    }

    /** The file that counts, where the unit alone is named. */
    private SentFile file(Impact impact, String what, @Nullable String name) throws IOException {
        if (name != null) {
            return impact.files(name).stream().findFirst().orElseThrow(() -> noFile(impact, name));
        }
        if (unit == null) {
            throw new ParameterException(spec.commandLine(), session.messages().text("impact.whose", what));
        }
        List<SentFile> sent = impact.filesOf(unit);
        return sent.stream()
                .filter(SentFile::counted)
                .findFirst()
                .or(() -> sent.stream().findFirst())
                .orElseThrow(
                        () -> new NotThereException(session.messages().text("impact.no-unit", String.valueOf(unit))));
    }

    private NotThereException noFile(Impact impact, String name) {
        try {
            return new NotThereException(Suggestion.nearest(name, impact.fileNames())
                    .map(nearest -> session.messages().text("impact.no-file-but", name, nearest))
                    .orElseGet(() -> session.messages().text("impact.no-file", name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
