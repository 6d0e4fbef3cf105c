package budget.edition;

import budget.figures.Figures;
import budget.figures.Table;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes the documents of an edition for the public, and reads them as a stranger does. */
public interface PublicDocuments {

    /** The folder of the edition that they are in. */
    String FOLDER = "documents";

    /** The name of a document's file; what no file name can have is left out. */
    static String fileName(String code, String name) {
        String named = code.equals(name) ? name : code + "-" + name;
        return named.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + ".docx";
    }

    /** Writes the document of a unit. */
    void write(Unit unit, Path to) throws IOException;

    /** What the sentences of a document state, table by table. */
    List<Table> sentences(Path document) throws IOException;

    /** What the public knows of a unit's figures of the year before. */
    Optional<Figures> lastYear(String unit);

    /**
     * A unit as the public sees it.
     *
     * @param whole its content
     * @param shown what is shown of it; the same where nothing is left out
     * @param hidden whether a text names what is withheld
     */
    record Unit(Standing standing, SubmissionContent whole, SubmissionContent shown, Predicate<String> hidden) {

        /** Whether something is left out. */
        public boolean isConcerned() {
            return !whole.equals(shown);
        }
    }
}
