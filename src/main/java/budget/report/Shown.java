package budget.report;

import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers of the page: amounts in the forms' own unit and decimals, rounded for display and never added up again.
 *
 * @param unit the unit of money of the job's first form
 */
record Shown(AmountUnit unit, int decimals) {

    /** The full length of a bar. */
    static final int FULL = 1000;

    private static final int SHARE_DECIMALS = 2;

    static Shown of(JobDefinition job) {
        FormLayout.Money money = job.forms().get(0).money();
        return new Shown(money.unit(), money.decimals());
    }

    /** An amount with the form's decimals. */
    String amount(Amount amount) {
        return marked(new BigDecimal(BigInteger.valueOf(amount.fen()), unit.mostDecimals()), decimals);
    }

    /** The same of an amount that may be unknown; empty where it is. */
    String amount(Optional<Amount> amount) {
        return amount.map(this::amount).orElse("");
    }

    /** What findings are about; empty where it is no money. */
    String amount(Stake stake) {
        return stake.isNothing() ? "" : marked(stake.in(unit), decimals);
    }

    /** All decimals of an amount. */
    String exact(Amount amount) {
        return amount.inWords(unit);
    }

    /** The share of a part in the whole, in per cent; a dash where there is no whole. */
    static String share(Amount part, Amount whole) {
        if (whole.isZero()) {
            return "–";
        }
        BigDecimal percent = BigDecimal.valueOf(part.fen())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.fen()), SHARE_DECIMALS, RoundingMode.HALF_UP);
        return marked(percent, SHARE_DECIMALS) + "%";
    }

    /** How long the bar of an amount is beside the largest one; what is below zero has none. */
    static int length(Amount part, Amount largest) {
        if (part.fen() <= 0 || largest.fen() <= 0) {
            return 0;
        }
        return BigInteger.valueOf(part.fen())
                .multiply(BigInteger.valueOf(FULL))
                .divide(BigInteger.valueOf(largest.fen()))
                .intValueExact();
    }

    static String count(long count) {
        return marked(BigDecimal.valueOf(count), 0);
    }

    private static String marked(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
