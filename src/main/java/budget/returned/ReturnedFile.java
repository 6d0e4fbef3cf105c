package budget.returned;

/**
 * A returned workbook.
 *
 * @param path below the publication
 * @param madeOf the digest of all inputs of its bytes; empty where they are not reproducible
 */
public record ReturnedFile(String path, String sha256, String madeOf) {

    /** Whether the inputs of its bytes are known. */
    boolean isKnown() {
        return !madeOf.isEmpty();
    }
}
