package budget.disclosure;

/** A figure of a unit, or of all units together, as the datasets name it. */
public record FigureKey(String form, String row, String measure) {}
