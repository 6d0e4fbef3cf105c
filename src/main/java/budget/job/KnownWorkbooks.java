package budget.job;

import budget.intake.FileArchive;
import budget.returned.ReturnedFile;
import budget.returned.Workbooks;
import budget.store.RoundStore;
import budget.submission.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workbooks as they came, and those that were returned in the current publication. */
final class KnownWorkbooks implements Workbooks {

    /** The returned workbooks of a round, for the next one. */
    static final RoundStore.Kept<ReturnedFile> RETURNED = new RoundStore.Kept<>("returned", ReturnedFile.class);

    private final FileArchive archive;
    private final RoundStore round;
    private final Path input;
    private final Map<String, String> paths = new HashMap<>();
    private final Optional<Path> standing;
    private final Map<String, ReturnedFile> returned = new HashMap<>();

    /**
     * The workbooks of a round.
     *
     * @param standings the status of each of its submissions
     * @param standing the publication that is current until this round's is
     */
    KnownWorkbooks(
            FileArchive archive, RoundStore round, Path input, List<Standing> standings, Optional<Path> standing) {
        this.archive = archive;
        this.round = round;
        this.input = input;
        this.standing = standing;
        standings.stream()
                .flatMap(submission -> submission.file().stream())
                .forEach(arrival -> paths.putIfAbsent(arrival.sha256(), arrival.path()));
        round.each(RETURNED, file -> returned.put(file.madeOf(), file));
    }

    @Override
    public Path original(String sha256) throws IOException {
        return archive.whole(sha256, input.resolve(paths.getOrDefault(sha256, "")));
    }

    @Override
    public Optional<Earlier> earlier(String madeOf) {
        ReturnedFile file = returned.get(madeOf);
        return file == null
                ? Optional.empty()
                : standing.map(publication -> new Earlier(publication.resolve(file.path()), file.sha256()));
    }

    @Override
    public void keep(List<ReturnedFile> files) {
        try (RoundStore.Writer<ReturnedFile> writer = round.writer(RETURNED)) {
            files.forEach(writer::add);
        }
    }
}
