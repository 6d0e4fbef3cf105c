package budget.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A sum of money, exact to 分 (a hundredth of a yuan).
 *
 * @param fen the sum in 分; arithmetic that leaves the range of a long (±9·10¹⁶ yuan) throws
 */
public record Amount(long fen) implements Comparable<Amount> {

    public static final Amount ZERO = new Amount(0);

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** The amount of so many 分. */
    public static Amount ofFen(long fen) {
        return fen == 0 ? ZERO : new Amount(fen);
    }

    /** The amount written as decimal yuan, such as {@code 20078500.00}; more than two decimals are refused. */
    public static Amount ofYuan(String yuan) {
        return ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    public Amount plus(Amount other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** The sum of two amounts of which either may be unknown; none where both are. */
    public static Optional<Amount> sum(Optional<Amount> one, Optional<Amount> other) {
        return one.isEmpty() ? other : Optional.of(one.get().plus(other.orElse(ZERO)));
    }

    public Amount minus(Amount other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Amount negated() {
        return ofFen(Math.negateExact(fen));
    }

    public Amount abs() {
        return fen < 0 ? negated() : this;
    }

    public boolean isZero() {
        return fen == 0;
    }

    /** Plain decimal yuan with two decimals, as the machine files carry it. */
    public String inYuan() {
        long rest = Math.abs(fen % 100);
        return (fen < 0 && fen > -100 ? "-" : "") + fen / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** Decimal text in the given unit, with at least two decimals and thousands marks. */
    public String inWords(AmountUnit unit) {
        return inWords(new BigDecimal(BigInteger.valueOf(fen), unit.mostDecimals()));
    }

    /** The same with the unit behind it. */
    public String withUnit(AmountUnit unit) {
        return inWords(unit) + " " + unit.printed();
    }

    /** A number of halves of a 分 in the given unit: the rounding bound of a sum. */
    public static String halvesInWords(long halves, AmountUnit unit) {
        return inWords(new BigDecimal(BigInteger.valueOf(halves).multiply(FIVE), unit.mostDecimals() + 1));
    }

    private static String inWords(BigDecimal exact) {
        BigDecimal value = exact.stripTrailingZeros();
        BigDecimal shown = value.scale() < 2 ? value.setScale(2, RoundingMode.UNNECESSARY) : value;
        return withThousandsMarks(shown.toPlainString());
    }

    private static String withThousandsMarks(String plain) {
        int point = plain.indexOf('.');
        int first = plain.startsWith("-") ? 1 : 0;
        StringBuilder marked = new StringBuilder(plain);
        for (int at = point - 3; at > first; at -= 3) {
            marked.insert(at, ',');
        }
        return marked.toString();
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(fen, other.fen);
    }
}
