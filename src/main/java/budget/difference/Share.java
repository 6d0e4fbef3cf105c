package budget.difference;

import budget.model.Amount;
import org.jspecify.annotations.Nullable;

/** A unit's part in a number before and now; none where it states no such figure. */
public record Share(
        UnitChange unit, @Nullable Amount before, @Nullable Amount now) {

    public Amount change() {
        return orZero(now).minus(orZero(before));
    }

    static Amount orZero(@Nullable Amount amount) {
        return amount == null ? Amount.ZERO : amount;
    }
}
