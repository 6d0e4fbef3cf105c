package budget.returned;

/**
 * A returned workbook.
 *
 * @param path below the publication
 * @param madeOf the digest of all that its bytes follow from; empty where they may be others the next time
 */
public record ReturnedFile(String path, String sha256, String madeOf) {

    /** Whether it is known what its bytes follow from. */
    boolean isKnown() {
        return !madeOf.isEmpty();
    }
}
