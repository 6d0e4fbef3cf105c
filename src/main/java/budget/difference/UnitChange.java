package budget.difference;

import budget.model.Amount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit with another standing than before, or with changed figures.
 *
 * @param was its state before; none where it was unknown
 * @param is its state now
 * @param income its total revenue, before and now
 * @param spending its total expenditure, before and now
 */
public record UnitChange(
        String code,
        String name,
        @Nullable FileState was,
        @Nullable FileState is,
        Reason reason,
        Movement income,
        Movement spending) {

    /** An amount before and now; nothing where there was none. */
    public record Movement(
            @Nullable Amount before, @Nullable Amount now) {

        static final Movement NONE = new Movement(null, null);

        static Movement of(Optional<Amount> before, Optional<Amount> now) {
            return new Movement(before.orElse(null), now.orElse(null));
        }

        /** Whether there is no amount at all. */
        public boolean isNothing() {
            return before == null && now == null;
        }

        public Amount change() {
            return Share.orZero(now).minus(Share.orZero(before));
        }
    }
}
