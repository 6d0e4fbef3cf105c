package budget.reconcile;

import budget.model.Amount;

/**
 * What a unit stated at another time.
 *
 * @param key of the words for the time, in the catalogue
 * @param where the publication or file that states it
 */
public record Before(String key, String where, Amount total) {

    /** In the current publication. */
    public static Before standing(String publication, Amount total) {
        return new Before("finding.amount-implausible.standing", publication, total);
    }

    /** In last year's publication. */
    public static Before lastYear(String publication, Amount total) {
        return new Before("finding.amount-implausible.last-year", publication, total);
    }

    /** In an earlier version that is in the input folder as well. */
    static Before version(String file, Amount total) {
        return new Before("finding.amount-implausible.version", file, total);
    }
}
