package budget.difference;

import budget.model.Amount;
import org.jspecify.annotations.Nullable;

/** What a unit contributed to a number and contributes now; nothing where it states no such figure. */
public record Share(
        UnitChange unit, @Nullable Amount before, @Nullable Amount now) {

    public Amount change() {
        return orZero(now).minus(orZero(before));
    }

    static Amount orZero(@Nullable Amount amount) {
        return amount == null ? Amount.ZERO : amount;
    }
}
