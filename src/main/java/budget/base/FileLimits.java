package budget.base;

/**
 * The limits beyond which a file is refused: bytes, entries, and seconds of work.
 *
 * @param ratio the most an entry may inflate, once it is larger than {@code ratioAbove}
 * @param seconds of processor time for reading and judging it
 */
public record FileLimits(long file, long entry, long workbook, int ratio, long ratioAbove, int entries, int seconds) {}
