package budget.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** A unit of money a form may be kept in (单位：万元). */
public enum AmountUnit {
    YUAN("元", 0),
    THOUSAND_YUAN("千元", 3),
    TEN_THOUSAND_YUAN("万元", 4),
    MILLION_YUAN("百万元", 6),
    HUNDRED_MILLION_YUAN("亿元", 8);

    /** Rounding below this many 分 is an error of binary numbers, not a stated amount. */
    private static final BigDecimal NOISE = new BigDecimal("0.001");

    private final String printed;
    private final int powerOfTen;

    AmountUnit(String printed, int powerOfTen) {
        this.printed = printed;
        this.powerOfTen = powerOfTen;
    }

    /** The unit printed so, such as 万元. */
    public static Optional<AmountUnit> printedAs(String text) {
        return Arrays.stream(values()).filter(unit -> unit.printed.equals(text)).findFirst();
    }

    /** The word on the form: 元, 万元, … */
    public String printed() {
        return printed;
    }

    /** The power of ten of yuan in one of this unit. */
    public int powerOfTen() {
        return powerOfTen;
    }

    /** The most decimals a value in this unit can have before it states less than a 分. */
    public int mostDecimals() {
        return powerOfTen + 2;
    }

    /** The value, in this unit, as money: rounded half up to 分, and whether more than noise was rounded away. */
    public Conversion convert(BigDecimal value) {
        BigDecimal fen = value.movePointRight(mostDecimals());
        BigDecimal whole = fen.setScale(0, RoundingMode.HALF_UP);
        boolean lossy = fen.subtract(whole).abs().compareTo(NOISE) >= 0;
        return new Conversion(Amount.ofFen(whole.longValueExact()), lossy);
    }

    /**
     * A value turned into money.
     *
     * @param lossy true when a thousandth of a 分 or more was rounded away
     */
    public record Conversion(Amount amount, boolean lossy) {}
}
