package budget.definition;

import budget.definition.CsvFile.Line;
import budget.model.Amount;

/** Reads amounts in the job folder's tables: plain yuan, at most two decimals. */
final class CsvAmounts {

    private CsvAmounts() {}

    static Amount yuan(Line line, String column) {
        String text = line.need(column);
        try {
            return Amount.ofYuan(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DefinitionException(line.place(), MistakeCode.NO_AMOUNT.of(column, text), e);
        }
    }
}
