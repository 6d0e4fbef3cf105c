package budget.operator;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.journal.RunBook;
import budget.operator.StatusReport.Published;
import budget.operator.StatusReport.Runs;
import budget.publish.OutputFolder;
import budget.publish.PublishedRun;
import budget.waiver.WaiverReview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        StatusReport report = report(definition, folder, options.state().book(session), session.messages(), most);
        if (report.knowsNothing()) {
            throw new NotThereException(session.messages().text("status.none", folder.toString()));
        }
        session.answer(report.lines(), report.json());
        return report.exitCode().number();
    }

    /** The state of a job, from what it published to a folder and the record of its runs. */
    static StatusReport report(JobDefinition definition, Path output, RunBook book, Messages messages, int most)
            throws IOException {
        OutputFolder folder = new OutputFolder(output);
        Optional<Path> publication = folder.current();
        Optional<Published> published = publication.isEmpty()
                ? Optional.empty()
                : Optional.of(Published.of(publication.get(), folder.damagedPointer(), most));
        RunWords words =
                new RunWords(messages, definition.settings().presentation().zone());
        return new StatusReport(
                published, runs(definition, book), messages, words, waivers(definition, publication), most);
    }

    /** Those that end soon, by today; the others as the last run that published found them. */
    private static List<Map<String, String>> waivers(JobDefinition definition, Optional<Path> publication)
            throws IOException {
        LocalDate today = definition.settings().presentation().today();
        List<Map<String, String>> waivers = new ArrayList<>();
        definition.waiverReview(today).ending().forEach(remark -> waivers.add(remark.json()));
        if (publication.isPresent()) {
            PublishedRun.waivers(publication.get()).stream()
                    .filter(waiver -> !waiver.getOrDefault("why", "").equals(WaiverReview.Why.ENDS_SOON.code()))
                    .forEach(waivers::add);
        }
        return waivers;
    }

    private static Runs runs(JobDefinition definition, RunBook book) throws IOException {
        boolean held = book.isHeld();
        return new Runs(
                book.runs().stream()
                        .filter(run ->
                                run.task().job().equals(definition.settings().name()))
                        .toList(),
                held,
                held ? book.reading().orElse(null) : null);
    }
}
