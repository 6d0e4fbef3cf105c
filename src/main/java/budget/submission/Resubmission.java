package budget.submission;

import budget.base.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A workbook compared with the version before it, by findings that are more than notes.
 *
 * @param before how many the version before had
 * @param repaired how many of them are corrected
 * @param added how many are new
 */
public record Resubmission(int before, int repaired, int added) {

    /**
     * Compares two versions by the keys of their findings.
     *
     * @param roots of the version before, those that no other one explains
     * @param earlier all of the version before, those explained by another finding included
     * @param newRoots of the later version
     * @param later all of the later version
     */
    public static Resubmission of(
            Collection<String> roots, Set<String> earlier, Collection<String> newRoots, Set<String> later) {
        List<String> gone = roots.stream().filter(key -> !later.contains(key)).toList();
        List<String> come =
                newRoots.stream().filter(key -> !earlier.contains(key)).toList();
        return new Resubmission(roots.size(), gone.size(), come.size());
    }

    /** In a sentence. */
    public String inWords(Messages messages) {
        return messages.text(
                "finding.resubmission", Integer.toString(before), Integer.toString(repaired), Integer.toString(added));
    }
}
