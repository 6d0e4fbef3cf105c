package budget.job;

import budget.base.OrderedParallel;
import budget.consolidate.UnitFigures;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.reconcile.Submission;
import budget.store.ContentFinder;
import budget.store.ContentStore;
import budget.store.ContentStore.Summary;
import budget.store.StoredContent;
import budget.submission.Arrival;
import budget.submission.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is kept of the files of a round: fetched by one thread, unpacked by several. */
final class KeptContents {

    private final ContentStore contents;
    private final OrderedParallel parallel;

    KeptContents(ContentStore contents, OrderedParallel parallel) {
        this.contents = contents;
        this.parallel = parallel;
    }

    /** What came with these files, in the same order. */
    List<Submission> submissions(List<Arrival> arrivals) throws IOException {
        List<Submission> submissions = new ArrayList<>(arrivals.size());
        try (ContentFinder finder = contents.finder()) {
            parallel.each(
                    arrivals.stream().map(arrival -> new Kept<>(arrival, read(arrival, finder))),
                    KeptContents::submission,
                    submissions::add);
        }
        return submissions;
    }

    private static Optional<StoredContent> read(Arrival arrival, ContentFinder contents) {
        if (!arrival.isTaken()) {
            return Optional.empty();
        }
        return Optional.of(contents.find(arrival.sha256())
                .orElseThrow(() -> new IllegalStateException("Reconciling: " + arrival.path() + " was not read")));
    }

    private static Submission submission(Kept<Arrival, Optional<StoredContent>> kept) {
        Arrival arrival = kept.of;
        Optional<Summary> summary = kept.content.map(StoredContent::summary);
        return summary.isPresent()
                ? new Submission(
                        arrival,
                        summary.get().unitNames(),
                        summary.get().findings(),
                        summary.get().scale(),
                        summary.get().explanations(),
                        summary.get().isDocument())
                : new Submission(arrival, List.of(), List.of(why(arrival)));
    }

    private static Finding why(Arrival unread) {
        return switch (unread.condition()) {
            case LINK -> Finding.ofFile(FindingCode.LINK);
            case FOLDER -> Finding.ofFile(FindingCode.FOLDER_UNREADABLE);
            case UNREADABLE -> Finding.ofFile(FindingCode.UNREADABLE);
            case TAKEN, JUST_WRITTEN, KEPT, STILL_CHANGING -> Finding.ofFile(FindingCode.STILL_CHANGING, unread.path());
        };
    }

    /** Passes on the figures of all units that count, in their order. */
    void counting(List<Standing> standings, JobDefinition job, OrderedParallel.Receiver<UnitFigures> receiver)
            throws IOException {
        try (ContentFinder finder = contents.finder()) {
            parallel.each(
                    standings.stream()
                            .filter(Standing::counted)
                            .map(standing -> new Kept<>(
                                    standing, finder.find(hash(standing)).orElseThrow())),
                    kept -> UnitFigures.of(kept.of.sender().orElseThrow(), kept.of.path(), kept.content.content(), job),
                    receiver);
        }
    }

    private static String hash(Standing standing) {
        return standing.file().map(Arrival::sha256).orElseThrow();
    }

    private record Kept<T, C>(T of, C content) {}
}
