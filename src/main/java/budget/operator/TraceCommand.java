package budget.operator;

import budget.base.Suggestion;
import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.model.Words;
import budget.service.ExitCode;
import budget.service.TraceReport;
import budget.trace.NumberTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget trace}: where a published number comes from, down to file, sheet and cell. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PublicationOptions options = new PublicationOptions();

    @Option(names = "--table", paramLabel = "TABLE", required = true)
    private String table = "";

    @Option(names = "--row", paramLabel = "ROW", required = true)
    private String row = "";

    @Option(names = "--measure", paramLabel = "MEASURE", required = true)
    private String measure = "";

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    TraceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        Path publication = OutputOption.current(options.output(definition), session);
        NumberTrace trace = new NumberTrace(definition, publication, options.files(session), session.passwords());
        NumberTrace.Number number = trace.number(table(definition), Words.key(row), Words.key(measure))
                .orElseThrow(() -> notThere(definition));
        List<NumberTrace.Share> shares = trace.shares(number, Optional.ofNullable(unit));
        if (shares.isEmpty()) {
            throw new NotThereException(session.messages().text("trace.no-share", String.valueOf(unit)));
        }
        TraceReport report = new TraceReport(number, shares, unit == null, session.messages());
        session.answer(report.lines(), report.json());
        return ExitCode.DONE.number();
    }

    private String table(JobDefinition definition) {
        String key = Words.key(table);
        return definition.form(key).map(FormLayout::form).orElseThrow(() -> notThere(definition));
    }

    private NotThereException notThere(JobDefinition definition) {
        List<String> forms = definition.forms().stream().map(FormLayout::form).toList();
        String nearest = Suggestion.nearest(table, forms).orElse("");
        return new NotThereException(
                nearest.isEmpty() || forms.contains(table)
                        ? session.messages().text("trace.no-number", table, row, measure)
                        : session.messages().text("trace.no-table", table, nearest));
    }
}
