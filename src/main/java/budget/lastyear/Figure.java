package budget.lastyear;

/**
 * An amount of the year before.
 *
 * @param fen in 分
 * @param half its half-interval, in halves of a 分; amounts that were added up have those of all
 */
public record Figure(long fen, long half) {

    static final Figure ZERO = new Figure(0, 0);

    Figure plus(Figure other) {
        return new Figure(Math.addExact(fen, other.fen), Math.addExact(half, other.half));
    }
}
