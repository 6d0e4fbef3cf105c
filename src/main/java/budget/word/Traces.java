package budget.word;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import java.util.List;

/** What was left out of a document, counted, and how much of it is in memory. */
final class Traces {

    /** Limit of the texts, cells and paragraphs of one document, in bytes of memory: about 60,000 cells. */
    private static final long MOST_BYTES = 48L << 20;

    private static final int BYTES_OF_A_PLACE = 400;

    private final String part;
    private long bytes;
    private int deleted;
    private int inserted;
    private int hidden;
    private int embedded;

    Traces(String part) {
        this.part = part;
    }

    void takeText(int characters) throws RefusedException {
        take(2L * characters);
    }

    /** Takes in a cell, or a paragraph that shows something. */
    void takePlace() throws RefusedException {
        take(BYTES_OF_A_PLACE);
    }

    private void take(long more) throws RefusedException {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new RefusedException(FindingCode.BOMB, part, Long.toString(bytes));
        }
    }

    void countDeletion() {
        deleted++;
    }

    void countInsertion() {
        inserted++;
    }

    void countHidden() {
        hidden++;
    }

    void countEmbedded() {
        embedded++;
    }

    void report(List<Finding> notes) {
        if (deleted + inserted > 0) {
            notes.add(
                    Finding.ofFile(FindingCode.TRACKED_CHANGES, Integer.toString(deleted), Integer.toString(inserted)));
        }
        if (hidden > 0) {
            notes.add(Finding.ofFile(FindingCode.HIDDEN_TEXT, Integer.toString(hidden)));
        }
        if (embedded > 0) {
            notes.add(Finding.ofFile(FindingCode.EMBEDDED_OBJECTS, Integer.toString(embedded)));
        }
    }
}
