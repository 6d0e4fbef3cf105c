package budget.submission;

import budget.base.Messages;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.HeadlineAmounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file was read as: what its sender compares with the sheet first.
 *
 * @param money the units of money of its tables
 */
public record ReadAs(List<AmountUnit> money, HeadlineAmounts totals) {

    public ReadAs {
        money = List.copyOf(money);
    }

    /** The units of money, and the totals where they are known. */
    public String inWords(Messages messages) {
        String units =
                money.stream().map(AmountUnit::printed).collect(Collectors.joining(messages.text("finding.comma")));
        String read = messages.text("check.money", units);
        return inWords(totals, messages).map(sums -> read + " · " + sums).orElse(read);
    }

    /** The headline; nothing where the job defines none, or no unit states it. */
    public static Optional<String> inWords(HeadlineAmounts totals, Messages messages) {
        Optional<String> income = totals.income().map(ReadAs::inWords);
        Optional<String> spending = totals.spending().map(ReadAs::inWords);
        if (income.isPresent() && spending.isPresent()) {
            String sentence = income.equals(spending) ? "run.totals-agree" : "run.totals-differ";
            return Optional.of(messages.text(sentence, income.get(), spending.get()));
        }
        return income.map(amount -> messages.text("run.income", amount))
                .or(() -> spending.map(amount -> messages.text("run.spending", amount)));
    }

    private static String inWords(Amount amount) {
        return amount.inWords(AmountUnit.TEN_THOUSAND_YUAN);
    }
}
