package budget.statement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What stands in a slot.
 *
 * @param number with its sign, an amount in the slot's unit of money; nothing for words
 * @param words for words
 */
public record SlotValue(Optional<BigDecimal> number, String words) {

    public static SlotValue of(BigDecimal number) {
        return new SlotValue(Optional.of(number), "");
    }

    public static SlotValue of(String words) {
        return new SlotValue(Optional.empty(), words);
    }
}
