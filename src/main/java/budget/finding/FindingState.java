package budget.finding;

import java.util.Locale;

/** The states of a finding. */
public enum FindingState {
    OPEN,
    /** Its unit has explained it; the bureau has not decided yet. */
    EXPLAINED,
    /** The bureau accepts the unit's explanation. */
    ACCEPTED,
    /** The bureau does not accept the unit's explanation. */
    REFUSED,
    /** The bureau has waived it. */
    WAIVED,
    /** Of an earlier version of the workbook: the current version does not have it any more. */
    CORRECTED,
    /** Of an earlier version of the workbook: the current version has it as well. */
    SUPERSEDED;

    /** Whether it still has to be handled. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, EXPLAINED, REFUSED -> true;
            case ACCEPTED, WAIVED, CORRECTED, SUPERSEDED -> false;
        };
    }

    /** The word of the machine files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
