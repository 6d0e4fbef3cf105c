package budget.disclosure;

/**
 * A figure of a unit.
 *
 * @param half half a unit of its last printed digit, in halves of a 分; of an unknown one it does not matter
 * @param value in 分 or hundredths; of an unknown one the true value where it is known who asks, else any
 */
public record Stated(FigureKey key, long value, boolean isUnknown, long half) {

    /** A figure without rounding. */
    public Stated(FigureKey key, long value, boolean isUnknown) {
        this(key, value, isUnknown, 0);
    }
}
