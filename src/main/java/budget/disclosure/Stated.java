package budget.disclosure;

/**
 * A figure of a unit.
 *
 * @param value in 分 or hundredths; of an unknown one the true value where it is known who asks, else any
 */
public record Stated(FigureKey key, long value, boolean isUnknown) {}
