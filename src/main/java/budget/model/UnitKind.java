package budget.model;

import java.util.Arrays;
import java.util.Optional;

/** The kind of unit of a line of the register. */
public enum UnitKind {
    /** 部门汇总: a department's roll-up of its own office and its units. */
    ROLL_UP("部门汇总", "行政"),
    /** 行政. */
    ADMINISTRATIVE("行政", "行政"),
    /** 参公: an institution run under the civil-service law. */
    CIVIL_SERVICE("参公", "行政"),
    /** 事业. */
    INSTITUTION("事业", "事业");

    private final String printed;
    private final String crosswalk;

    UnitKind(String printed, String crosswalk) {
        this.printed = printed;
        this.crosswalk = crosswalk;
    }

    /** The word of the register. */
    public String printed() {
        return printed;
    }

    /** The word for this kind in the crosswalk. */
    public String crosswalk() {
        return crosswalk;
    }

    /** The kind with this word in the register. */
    public static Optional<UnitKind> printedAs(String text) {
        return Arrays.stream(values()).filter(kind -> kind.printed.equals(text)).findFirst();
    }
}
