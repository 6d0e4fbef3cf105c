package budget.finding;

import budget.base.Messages;
import budget.finding.Judgement.Addend;
import budget.finding.Judgement.Side;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.List;
import java.util.Optional;

/** Amounts and sums in words, each in the unit of money of its own sheet: {@code 12.50 + 17.30 + … = 45.10 万元}. */
final class SumText {

    /** Limit of parts; a longer sum is shortened to its first ones. */
    private static final int MOST_PARTS = 4;

    private static final int FIRST_PARTS = 2;

    private final Messages messages;
    private final boolean inFull;

    SumText(Messages messages, boolean inFull) {
        this.messages = messages;
        this.inFull = inFull;
    }

    /** A side's amount, with its parts where it is a sum. */
    String text(Side side) {
        String amount = amount(side.amount(), side.unit());
        return side.isSum() ? messages.text("finding.sum", parts(side.addends()), amount) : amount;
    }

    /** An amount in its unit; a number that is no money has none. */
    String amount(Amount amount, Optional<AmountUnit> unit) {
        return unit.map(money -> messages.text("finding.money", amount.inWords(money), money.printed()))
                .orElseGet(() -> amount.inWords(AmountUnit.YUAN));
    }

    private String parts(List<Addend> addends) {
        boolean isMixed = addends.stream().map(Addend::unit).distinct().count() > 1;
        int shown = inFull || addends.size() <= MOST_PARTS ? addends.size() : FIRST_PARTS;
        StringBuilder parts = new StringBuilder();
        for (Addend addend : addends.subList(0, shown)) {
            boolean isTakenOff = addend.amount().fen() < 0;
            if (!parts.isEmpty()) {
                parts.append(messages.text(isTakenOff ? "finding.minus" : "finding.plus"));
            } else if (isTakenOff) {
                parts.append('−');
            }
            parts.append(part(addend, isMixed));
        }
        return shown == addends.size()
                ? parts.toString()
                : parts.append(messages.text("finding.plus")).append('…').toString();
    }

    /** A part names its unit of money only where the parts have different ones. */
    private String part(Addend addend, boolean isMixed) {
        Optional<AmountUnit> unit = Optional.ofNullable(addend.unit());
        Amount amount = addend.amount().abs();
        return isMixed ? amount(amount, unit) : amount.inWords(unit.orElse(AmountUnit.YUAN));
    }
}
