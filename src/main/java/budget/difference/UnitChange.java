package budget.difference;

import budget.model.Amount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit that stands otherwise than before, or whose figures changed.
 *
 * @param was how it stood; nothing where there was no word of it
 * @param is how it stands
 * @param income all it has, before and now
 * @param spending all it spends, before and now
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
