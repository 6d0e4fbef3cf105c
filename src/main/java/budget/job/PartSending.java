package budget.job;

import budget.intake.FileArchive;
import budget.store.ArrivalStore;
import budget.store.Crew;
import budget.store.TravellingFiles;

/** Sends the files of parts to their readers. */
final class PartSending {

    private final Crew crew;
    private final ArrivalStore arrivals;
    private final FileArchive archive;
    private final TravellingFiles files;

    PartSending(Crew crew, ArrivalStore arrivals, FileArchive archive, TravellingFiles files) {
        this.crew = crew;
        this.arrivals = arrivals;
        this.archive = archive;
        this.files = files;
    }

    /** Sends the files of a part that are not on their way. */
    void send(long part) {
        ReadingRange range = ReadingRange.of(crew.nameOf(part));
        files.send(
                arrivals.toRead(range.from(), range.to()).stream()
                        .map(ArrivalStore.ToRead::sha256)
                        .toList(),
                archive::path);
    }

    /** All have arrived. */
    void end() {
        files.clear();
    }
}
