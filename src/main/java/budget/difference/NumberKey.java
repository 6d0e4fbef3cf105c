package budget.difference;

/** Which number it is. */
public record NumberKey(String table, String row, String measure) {}
