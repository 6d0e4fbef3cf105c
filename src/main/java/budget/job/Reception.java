package budget.job;

import budget.definition.JobDefinition;
import budget.intake.FileArchive;
import budget.intake.InputFolder;
import budget.intake.Intake;
import budget.plan.KeptFiles;
import budget.plan.RoundKey;
import budget.plan.RunRequest;
import budget.published.EarlierPublication;
import budget.published.LastYearFiles;
import budget.published.PublishedManifest;
import budget.published.StandingPublication;
import budget.store.ArrivalStore;
import budget.store.ContentStore;
import budget.store.RoundStore;
import budget.submission.Arrival;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Receives the files of the input folder, and finds out which are to be read and whether anything is to be done at all. */
final class Reception {

    private final RunRequest request;
    private final Passwords passwords;
    private final FileArchive archive;
    private final ArrivalStore arrivals;
    private final ContentStore contents;
    private final RoundStore round;
    private final StandingPublication standing;

    Reception(
            RunRequest request,
            Passwords passwords,
            FileArchive archive,
            ArrivalStore arrivals,
            ContentStore contents,
            RoundStore round,
            StandingPublication standing) {
        this.request = request;
        this.passwords = passwords;
        this.archive = archive;
        this.arrivals = arrivals;
        this.contents = contents;
        this.round = round;
        this.standing = standing;
    }

    /** Receives, and gives back what is there now. */
    List<Arrival> receive() throws IOException {
        archive.clearUnfinished();
        Intake intake = new Intake(
                new InputFolder(request.folders().input()), archive::keep, Clock.systemUTC(), request.parallel());
        List<Arrival> received = intake.receive(seenBefore());
        List<Arrival> all = new ArrayList<>(received);
        Optional<EarlierPublication> before = EarlierPublication.standing(
                request.folders().output(), request.job().settings().name());
        if (before.isPresent()) {
            all.addAll(new KeptFiles(received).of(before.get(), archive));
        }
        arrivals.replace(all);
        List<Arrival> unread = unread(all, kept());
        arrivals.planReading(unread);
        keepJobFiles();
        keepLastYear();
        takeAgain(unread);
        archive.force();
        round.begin(
                new RoundKey(request, passwords).of(received),
                unread.isEmpty() && !request.full() ? standing.identity() : Optional.empty());
        return received;
    }

    /** Copies of earlier intakes that are damaged: the input folder has their bytes still. */
    private void takeAgain(List<Arrival> unread) throws IOException {
        for (Arrival arrival : unread) {
            archive.whole(arrival.sha256(), request.folders().input().resolve(arrival.path()));
        }
    }

    /** The files whose content need not be read in this round. */
    private Set<String> kept() {
        Set<String> kept = contents.kept();
        kept.removeAll(round.isSettled() ? Set.of() : RoundStore.givenUp(round.standings()));
        return kept;
    }

    /** The job folder may change; questions about this publication need the one it was made with. */
    private void keepJobFiles() throws IOException {
        JobDefinition job = request.job();
        for (String file : job.fingerprint().files().keySet()) {
            Optional<byte[]> bytes = job.fingerprint().bytes().of(file);
            if (bytes.isPresent()) {
                archive.keep(bytes.get());
            } else {
                archive.keep(job.fingerprint().bytes().pathOf(file).orElseThrow());
            }
        }
    }

    /** Last year's folder may be published anew; what the figures are compared with is kept. */
    private void keepLastYear() throws IOException {
        for (Path file : LastYearFiles.of(request.job()).values()) {
            archive.keep(file);
        }
    }

    /** When each file was first seen cannot be recomputed; after the loss of the state it is read from the publication. */
    private Map<Intake.Seen, Integer> seenBefore() throws IOException {
        Map<Intake.Seen, Integer> seen = Intake.seenIn(arrivals.all());
        Optional<Path> publication = standing.folder();
        if (seen.isEmpty() && publication.isPresent()) {
            PublishedManifest.of(publication.get())
                    .ifPresent(manifest -> manifest.inputs()
                            .forEach(input ->
                                    seen.put(new Intake.Seen(input.path(), input.sha256()), input.firstSeen())));
        }
        return seen;
    }

    /** The files whose bytes have not been read yet with these forms and lists, each once. */
    static List<Arrival> unread(List<Arrival> received, Set<String> kept) {
        Set<String> known = new HashSet<>(kept);
        return received.stream()
                .filter(arrival -> arrival.isTaken() && known.add(arrival.sha256()))
                .toList();
    }
}
