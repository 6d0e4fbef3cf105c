package budget.rule;

import java.math.BigInteger;

/** An exact fraction, for quotients of figures that no number of decimals can state. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0, 1);

    Ratio {
        if (under.signum() == 0) {
            throw new ArithmeticException("A fraction over zero");
        }
        if (under.signum() < 0) {
            over = over.negate();
            under = under.negate();
        }
    }

    static Ratio of(long over, long under) {
        return new Ratio(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio negated() {
        return new Ratio(over.negate(), under);
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    Ratio inverse() {
        return new Ratio(under, over);
    }

    int sign() {
        return over.signum();
    }

    /** To the nearest whole number, halves away from zero. */
    long rounded() {
        BigInteger two = BigInteger.TWO;
        BigInteger half = over.abs().multiply(two).add(under).divide(under.multiply(two));
        return over.signum() < 0 ? -half.longValueExact() : half.longValueExact();
    }

    @Override
    public int compareTo(Ratio other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
