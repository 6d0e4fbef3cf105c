package budget.lastyear;

/**
 * An amount of the year before.
 *
 * @param fen in 分
 * @param half its half-interval, in halves of a 分; amounts that were added up have those of all
 */
public record FormerFigure(long fen, long half) {

    static final FormerFigure ZERO = new FormerFigure(0, 0);

    FormerFigure plus(FormerFigure other) {
        return new FormerFigure(Math.addExact(fen, other.fen), Math.addExact(half, other.half));
    }
}
