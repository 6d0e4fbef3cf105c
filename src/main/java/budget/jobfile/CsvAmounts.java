package budget.jobfile;

import budget.jobfile.CsvFile.Line;
import budget.model.Amount;
import java.util.Optional;

/** Reads amounts in the job folder's tables: plain yuan, at most two decimals. */
public final class CsvAmounts {

    private CsvAmounts() {}

    /** The amount in a column; nothing where it is empty or none, which is reported. */
    public static Optional<Amount> yuan(Line line, String column) {
        String text = line.need(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Amount.ofYuan(text));
        } catch (ArithmeticException | NumberFormatException e) {
            line.report(MistakeCode.NO_AMOUNT.of(column, text));
            return Optional.empty();
        }
    }
}
