package budget.archive;

import java.util.List;
import java.util.Locale;

/**
 * Whether the bytes of a publication are those its manifest lists.
 *
 * @param name of the publication's folder, or of the archive
 * @param manifestHash the manifest's own SHA-256, to be compared with one noted elsewhere
 * @param isOfOlderBuild whether the program that published it did not yet list the hashes of what is only true of one run, so
 *     those files are not compared
 * @param agreeing how many files of each kind are unchanged
 * @param differences each file that is not
 */
public record Verification(
        String name, String manifestHash, boolean isOfOlderBuild, Agreeing agreeing, List<Difference> differences) {

    public Verification {
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }

    /**
     * The number of unchanged files.
     *
     * @param lastYear of last year's publication, as far as figures are compared with it
     * @param notKept files that are not kept and so not compared, none of them the publication's own
     */
    public record Agreeing(int inputs, int jobFiles, int lastYear, int outputs, int notKept) {}

    /** A changed, missing or unlisted file. */
    public record Difference(ArchivedFileKind kind, String path, State state) {}

    /** What is wrong with a file. */
    public enum State {
        CHANGED,
        MISSING,
        /** The manifest does not list it. */
        UNLISTED,
        /** Its name is there twice, or an entry has two names: other programs may unpack other bytes. */
        AMBIGUOUS,
        /** It has the listed hash, but its content is no proof. */
        UNPROVEN;

        /** Its name for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
