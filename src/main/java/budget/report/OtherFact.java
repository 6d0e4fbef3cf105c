package budget.report;

/**
 * A fact beside the forms, as {@code facts-other.csv} has it.
 *
 * @param subject staff, procurement, assets …
 * @param item the row and the slot of its section
 * @param value the number as it was written
 * @param unit of money, or what is counted; empty for none
 * @param place its paragraph or cell
 */
public record OtherFact(String subject, String item, String value, String unit, String file, String place) {}
