package budget.difference;

/** The key of a number. */
public record NumberKey(String table, String row, String measure) {}
