package budget.operator;

import budget.definition.JobDefinition;
import budget.service.StatusReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget status}: is the publication good; reads the publication and the journal, so it answers while a run is going on. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final PublicationOptions options = new PublicationOptions();

    @Option(names = "--all")
    private boolean all;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = session.job(options.job());
        Path folder = options.output(definition);
        int most = all ? Integer.MAX_VALUE : StatusReport.MOST_LISTED;
        StatusReport report =
                StatusReport.of(definition, folder, options.state().book(session), session.messages(), most);
        if (report.knowsNothing()) {
            throw new NotThereException(session.messages().text("status.none", folder.toString()));
        }
        session.answer(report.lines(), report.json());
        return report.exitCode().number();
    }
}
