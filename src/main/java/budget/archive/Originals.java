package budget.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The folders with the bytes of a publication.
 *
 * @param publication its folder
 * @param kept the folder in the state with files under their hash
 * @param jobFile where a file of the job is today, by its name in the manifest; it may have changed since
 */
public record Originals(Path publication, Path kept, Function<String, Path> jobFile) {

    private Path of(ArchivedFile entry) {
        Path byHash = kept.resolve(entry.sha256());
        return switch (entry.kind()) {
            case OUTPUT, OTHER -> publication.resolve(entry.path());
            case INPUT, LAST_YEAR -> byHash;
            case JOB -> Files.exists(byHash) ? byHash : jobFile.apply(entry.path());
        };
    }

    /** The same, with the kind of a missing file in the message. */
    Path need(ArchivedFile entry) throws ArchiveException {
        Path file = of(entry);
        if (Files.isRegularFile(file)) {
            return file;
        }
        throw switch (entry.kind()) {
            case OUTPUT, OTHER -> new ArchiveException(ArchiveException.Reason.MISSING, file.toString());
            case INPUT ->
                new ArchiveException(
                        ArchiveException.Reason.INPUT_NOT_KEPT, entry.path(), kept.toString(), entry.sha256());
            case LAST_YEAR ->
                new ArchiveException(
                        ArchiveException.Reason.LAST_YEAR_NOT_KEPT, entry.path(), kept.toString(), entry.sha256());
            case JOB ->
                new ArchiveException(ArchiveException.Reason.JOB_FILE_NOT_KEPT, file.toString(), kept.toString());
        };
    }
}
