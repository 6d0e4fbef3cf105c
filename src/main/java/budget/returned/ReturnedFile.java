package budget.returned;

/**
 * A returned workbook.
 *
 * @param path below the publication
 * @param madeOf the digest of all that its bytes follow from
 */
public record ReturnedFile(String path, String sha256, String madeOf) {}
