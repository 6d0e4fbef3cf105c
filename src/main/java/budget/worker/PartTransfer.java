package budget.worker;

import budget.intake.FileArchive;
import budget.job.ReadingRange;
import budget.store.ArrivalStore;
import budget.store.FileTransfer;
import budget.store.WorkerRegistry;

/** Transfers the files of parts to the machines that read them. */
final class PartTransfer {

    private final WorkerRegistry registry;
    private final ArrivalStore arrivals;
    private final FileArchive archive;
    private final FileTransfer files;

    PartTransfer(WorkerRegistry registry, ArrivalStore arrivals, FileArchive archive, FileTransfer files) {
        this.registry = registry;
        this.arrivals = arrivals;
        this.archive = archive;
        this.files = files;
    }

    /** Sends the files of a part that were not sent yet. */
    void send(long part) {
        ReadingRange range = ReadingRange.of(registry.nameOf(part));
        files.send(
                arrivals.toRead(range.from(), range.to()).stream()
                        .map(ArrivalStore.ToRead::sha256)
                        .toList(),
                archive::path);
    }

    /** Deletes the copies in the database: all parts are read. */
    void end() {
        files.clear();
    }
}
