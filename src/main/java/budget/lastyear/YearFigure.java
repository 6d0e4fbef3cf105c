package budget.lastyear;

import budget.model.Amount;

/** A published amount of one of the years; {@code name} is the row's, empty where it is not published. */
public record YearFigure(String table, String row, String name, String measure, Amount amount) {}
