package budget.report;

import budget.finding.Finding;
import budget.finding.Judgement;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The sum of the money of findings; held-back amounts may exceed the range of an amount. */
final class Stake {

    private BigInteger fen = BigInteger.ZERO;

    /** Adds how far a finding's sides are apart, where they are money. */
    void add(Finding finding) {
        boolean isMoney = finding.judged().filter(Judgement::isMoney).isPresent();
        if (isMoney) {
            Amount apart = finding.atStake();
            fen = fen.add(BigInteger.valueOf(apart.fen()));
        }
    }

    boolean isNothing() {
        return fen.signum() == 0;
    }

    BigDecimal in(AmountUnit unit) {
        return new BigDecimal(fen, unit.mostDecimals());
    }

    /** More money first. */
    int against(Stake other) {
        return other.fen.compareTo(fen);
    }
}
