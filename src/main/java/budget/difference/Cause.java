package budget.difference;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a published number is another than before; the list is closed. */
public enum Cause {
    /** The unit sent other bytes. */
    RESUBMISSION,
    /** The unit had sent nothing before. */
    LATE_ARRIVAL,
    /** The unit's file was taken away. */
    WITHDRAWN,
    /** The unit counted before, and is held back or cannot be read now. */
    HELD_BACK,
    /** The unit was held back before and counts now, though nothing in the job folder changed. */
    RELEASED,
    /** A department's roll-up counts instead of its units, or its units instead of it. */
    ROLL_UP,
    LAYOUT,
    RULE,
    CODE_LIST,
    WAIVER,
    REGISTER,
    CONTROL_TOTAL,
    SETTINGS,
    PROGRAM,
    /** Residual: the change is in the part that no cell states. */
    DERIVED,
    /** Residual: there is no telling; a publication was changed by hand. */
    UNEXPLAINED;

    /** The word of the machine files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the catalogue has its words. */
    public String key() {
        return "diff.cause." + code();
    }

    /** Several of them in the machine files. */
    public static String codes(Set<Cause> causes) {
        return causes.stream().sorted().map(Cause::code).collect(Collectors.joining("+"));
    }
}
