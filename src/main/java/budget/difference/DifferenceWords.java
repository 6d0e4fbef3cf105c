package budget.difference;

import budget.base.Messages;
import budget.difference.DifferenceSummary.Kept;
import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.model.RowKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words the changes and their causes in one language. */
public final class DifferenceWords {

    private final Messages messages;

    public DifferenceWords(Messages messages) {
        this.messages = messages;
    }

    /** The number of changed numbers, in all and by cause. */
    public String headline(DifferenceSummary summary) {
        if (summary.numbers() == 0) {
            return messages.text("diff.nothing");
        }
        String causes = summary.causes().entrySet().stream()
                .map(this::counted)
                .collect(Collectors.joining(messages.text("diff.comma")));
        return messages.text("diff.numbers", Integer.toString(summary.numbers()), causes);
    }

    private String counted(Map.Entry<ChangeCause, Integer> cause) {
        return messages.text(
                "diff.counted",
                messages.text(cause.getKey().key()),
                cause.getValue().toString());
    }

    /** That the publications are of two years, and how they are compared; nothing where they are of one. */
    public Optional<String> years(Difference difference) {
        return difference
                .years()
                .map(years -> messages.text(
                        years.isComparable() ? "diff.years" : "diff.years.plain", years.before(), years.now()));
    }

    /** Causes in words; nothing where there are none. */
    public String causes(Set<ChangeCause> causes) {
        return causes.stream()
                .sorted()
                .map(cause -> messages.text(cause.key()))
                .collect(Collectors.joining(messages.text("diff.comma")));
    }

    /** A unit's status before and now: one word where it is the same. */
    public String standing(UnitChange unit) {
        String was = standing(unit.was());
        String is = standing(unit.is());
        return was.equals(is) ? is : was + " → " + is;
    }

    private String standing(@Nullable FileState state) {
        return state == null || !messages.has("status." + state.status())
                ? messages.text("diff.absent")
                : messages.text("status." + state.status());
    }

    /** The detail of the causes, or why the unit does not count. */
    public String detail(UnitChange unit) {
        FileState is = unit.is();
        boolean counts = !unit.reason().causes().isEmpty();
        return counts || is == null ? unit.reason().detail() : is.reason().isEmpty() ? is.file() : is.reason();
    }

    /** Row and name of a number. */
    public static String row(DifferenceLine line) {
        return RowKey.inWords(line.key().row(), line.name());
    }

    /** An amount in 万元; a dash where there is none. */
    public static String amount(@Nullable Amount amount) {
        return amount == null ? "–" : amount.inWords(AmountUnit.TEN_THOUSAND_YUAN);
    }

    /** A change in 万元, with its sign. */
    public static String change(Amount change) {
        String words = change.inWords(AmountUnit.TEN_THOUSAND_YUAN);
        return change.compareTo(Amount.ZERO) > 0 ? "+" + words : words;
    }

    /** A number in one line: what, before, now, change, why. */
    public String line(Kept kept) {
        DifferenceLine line = kept.line();
        return messages.text(
                "diff.line",
                line.key().table(),
                row(line),
                line.key().measure(),
                amount(line.amount().before()),
                amount(line.amount().now()),
                change(line.change()),
                causes(line.causes()));
    }

    /** A unit in one line: name, status, cause, change of the totals. */
    public String line(UnitChange unit) {
        String causes = causes(unit.reason().causes());
        String money = Stream.of(moved("diff.unit.income", unit.income()), moved("diff.unit.spending", unit.spending()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(messages.text("diff.unit.comma")));
        return Stream.of(
                        BudgetUnit.inWords(unit.code(), unit.name()),
                        causes.isEmpty() ? standing(unit) : messages.text("diff.because", standing(unit), causes),
                        money,
                        detail(unit))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private Optional<String> moved(String key, Movement money) {
        return money.isNothing() ? Optional.empty() : Optional.of(messages.text(key, change(money.change())));
    }
}
