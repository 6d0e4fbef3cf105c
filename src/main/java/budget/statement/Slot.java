package budget.statement;

import budget.model.AmountUnit;
import java.util.List;
import java.util.Optional;

/**
 * A part of a sentence that differs from unit to unit.
 *
 * @param unit the unit of money that is written, for an amount
 * @param rising the words of a {@link Kind#WORD} slot, the first of which is written
 * @param falling of a slot that gives the next number its sign: the words of a fall; else none
 */
public record Slot(String name, Kind kind, Optional<AmountUnit> unit, List<String> rising, List<String> falling) {

    public Slot {
        rising = List.copyOf(rising);
        falling = List.copyOf(falling);
    }

    /** A slot that is neither an amount nor a word. */
    static Slot of(String name, Kind kind) {
        return new Slot(name, kind, Optional.empty(), List.of(), List.of());
    }

    /** Whether it gives the next number its sign, such as 增加 or 减少. */
    public boolean isSign() {
        return !falling.isEmpty();
    }

    /** Whether it states a number. */
    public boolean isNumber() {
        return kind == Kind.MONEY || kind == Kind.PERCENT || kind == Kind.COUNT;
    }

    /** What stands in a slot. */
    public enum Kind {
        /** An amount with its unit of money. */
        MONEY,
        PERCENT,
        COUNT,
        /** One of a few words. */
        WORD,
        /** Words without figures. */
        TEXT,
        /** Words that may have figures, to the end of the sentence. */
        REASON,
        /** The name of the row. */
        ROW
    }
}
