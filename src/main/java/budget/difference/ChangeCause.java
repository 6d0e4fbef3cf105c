package budget.difference;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The causes of a changed number; the list is closed. */
public enum ChangeCause {
    /** The unit sent other bytes. */
    RESUBMISSION,
    /** The unit had sent nothing before. */
    LATE_ARRIVAL,
    /** The unit's file is no longer in the input folder. */
    WITHDRAWN,
    /** The unit counted before, and is held back or unreadable now. */
    HELD_BACK,
    /** The unit was held back before and counts now, without a change of the job folder. */
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
    /** The publications are of two fiscal years. */
    NEXT_YEAR,
    /** Residual: the change is in the derived part. */
    DERIVED,
    /** Residual: unknown; a publication was changed by hand. */
    UNEXPLAINED;

    /** The word of the machine files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its key in the catalogue. */
    public String key() {
        return "diff.cause." + code();
    }

    /** Several of them in the machine files. */
    public static String codes(Set<ChangeCause> causes) {
        return causes.stream().sorted().map(ChangeCause::code).collect(Collectors.joining("+"));
    }
}
