package budget.figures;

import java.util.Arrays;
import java.util.Optional;

/** The owner of the figures of a reference. */
public enum Scope {
    /** The submission's own. */
    OWN(""),
    /** The same unit's of the year before. */
    LAST_YEAR("上年"),
    /** The sum over the unit's direct children. */
    CHILDREN("下属"),
    /** The control totals of the unit. */
    CONTROL("控制数");

    private final String written;

    Scope(String written) {
        this.written = written;
    }

    /** Whether they are figures stated by units, so that missing rows follow from those below them. */
    public boolean isOfUnits() {
        return this != CONTROL;
    }

    public static Optional<Scope> writtenAs(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope != OWN && scope.written.equals(word))
                .findFirst();
    }

    /** The word before the table's name; empty for a submission's own figures. */
    public String written() {
        return written;
    }
}
