package budget.job;

import budget.base.OrderedParallel;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.reconcile.Submission;
import budget.store.ContentFinder;
import budget.store.ContentStore;
import budget.store.ContentStore.Summary;
import budget.store.StoredContent;
import budget.submission.Arrival;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is kept of the files of a round: fetched by one thread, unpacked by several. */
final class KeptContents {

    private final ContentStore contents;
    private final OrderedParallel parallel;

    KeptContents(ContentStore contents, OrderedParallel parallel) {
        this.contents = contents;
        this.parallel = parallel;
    }

    /** What came with these files, in the same order; behind a file of several units the submissions of each. */
    List<Submission> submissions(List<Arrival> arrivals) throws IOException {
        List<Submission> submissions = new ArrayList<>(arrivals.size());
        try (ContentFinder finder = contents.finder()) {
            parallel.each(
                    arrivals.stream().map(arrival -> new Kept<>(arrival, read(arrival, finder))),
                    KeptContents::submissions,
                    submissions::addAll);
        }
        return submissions;
    }

    private static List<StoredContent> read(Arrival arrival, ContentFinder contents) {
        if (!arrival.isTaken()) {
            return List.of();
        }
        List<StoredContent> found = contents.all(arrival.sha256());
        if (found.isEmpty()) {
            throw new IllegalStateException("Reconciling: " + arrival.path() + " was not read");
        }
        return found;
    }

    private static List<Submission> submissions(Kept<Arrival, List<StoredContent>> kept) {
        Arrival arrival = kept.of;
        return kept.content.isEmpty()
                ? List.of(new Submission(arrival, List.of(), List.of(why(arrival))))
                : Submission.of(
                        arrival,
                        kept.content.stream()
                                .map(StoredContent::summary)
                                .map(KeptContents::read)
                                .toList());
    }

    private static Submission.Read read(Summary summary) {
        return new Submission.Read(
                new Submission.Sender(summary.unitNames(), summary.unitCells()),
                summary.findings(),
                summary.scale(),
                summary.explanations(),
                summary.isDocument());
    }

    private static Finding why(Arrival unread) {
        return switch (unread.condition()) {
            case LINK -> Finding.ofFile(FindingCode.LINK);
            case FOLDER -> Finding.ofFile(FindingCode.FOLDER_UNREADABLE);
            case UNREADABLE -> Finding.ofFile(FindingCode.UNREADABLE);
            case TAKEN, JUST_WRITTEN, KEPT, STILL_CHANGING -> Finding.ofFile(FindingCode.STILL_CHANGING, unread.path());
        };
    }

    private record Kept<T, C>(T of, C content) {}
}
