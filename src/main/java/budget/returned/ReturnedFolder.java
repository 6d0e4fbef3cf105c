package budget.returned;

import budget.definition.JobSettings;
import budget.model.Arrival;
import budget.model.InOrder;
import budget.model.Messages;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The folder {@code returned/} of a publication: for every unit whose latest workbook has a finding at a cell, that
 * workbook with the answer in it.
 */
public final class ReturnedFolder {

    private static final String NAME = "returned";

    private final Path folder;
    private final ReportMaker reports;
    private final ReturnedWorkbook workbooks;
    private final FileNames names = new FileNames();
    private final Function<String, Path> originals;
    private final InOrder hands;

    /**
     * The folder of one publication.
     *
     * @param originals where the bytes of a file lie, by their SHA-256
     * @param hands by whom the workbooks are written
     */
    public ReturnedFolder(Path publication, JobSettings settings, Function<String, Path> originals, InOrder hands) {
        Messages messages = Messages.in(settings.presentation().language());
        this.folder = publication.resolve(NAME);
        this.reports = new ReportMaker(messages, settings.title());
        this.workbooks = new ReturnedWorkbook(folder, settings.fiscalYear());
        this.originals = originals;
        this.hands = hands;
    }

    /** Writes the workbooks of all these and gives back their paths below the publication, in the same order. */
    public List<String> write(List<Standing> standings) throws IOException {
        Set<String> heldBack = new HashSet<>();
        standings.stream()
                .filter(standing -> standing.status() == SubmissionStatus.HELD_BACK)
                .forEach(standing -> heldBack.add(standing.unitCode()));
        List<String> paths = new ArrayList<>();
        hands.each(
                standings.stream()
                        .filter(standing -> isLatest(standing, heldBack))
                        .flatMap(standing -> reply(standing).stream()),
                this::write,
                path -> paths.add(NAME + "/" + path.getFileName()));
        return paths;
    }

    /** An earlier version that counts on while the latest is held back is not the one to work on. */
    private static boolean isLatest(Standing standing, Set<String> heldBack) {
        boolean counts = standing.status() != SubmissionStatus.SUPERSEDED
                && standing.status() != SubmissionStatus.DUPLICATE
                && standing.file().filter(Arrival::isTaken).isPresent();
        return counts
                && (standing.status() == SubmissionStatus.HELD_BACK
                        || standing.sender().isEmpty()
                        || !heldBack.contains(standing.unitCode()));
    }

    /** What a unit is told, under a name that no other file has; nothing where nothing would stand at any cell. */
    private Optional<Reply> reply(Standing standing) {
        return reports.report(standing).map(report -> {
            Arrival file = standing.file().orElseThrow();
            String name = standing.sender().isPresent()
                    ? standing.unitCode() + "-" + standing.unitName()
                    : file.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "");
            return new Reply(file, names.of(name), report);
        });
    }

    private Path write(Reply reply) throws IOException {
        Files.createDirectories(folder);
        Path original = originals.apply(reply.file.sha256());
        return workbooks.write(original, reply.name, reply.report, () -> reports.alone(reply.report));
    }

    private record Reply(Arrival file, String name, Report report) {}
}
