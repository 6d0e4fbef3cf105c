package budget.base;

/**
 * How much a file may be, in bytes, and how long the work on it may take, before it is refused.
 *
 * @param ratio the most an entry may inflate, once it is larger than {@code ratioAbove}
 * @param seconds of processor time for reading and judging it
 */
public record FileLimits(long file, long entry, long workbook, int ratio, long ratioAbove, int entries, int seconds) {}
