package budget.difference;

import java.util.Set;

/**
 * The causes of the change of a unit's part in the numbers.
 *
 * @param causes in the order of the closed list; none where the unit has no part in them either way
 * @param detail files, versions, names
 */
public record Reason(Set<ChangeCause> causes, String detail) {

    static final Reason NONE = new Reason(Set.of(), "");

    public Reason {
        causes = Set.copyOf(causes);
    }

    static Reason of(ChangeCause cause, String detail) {
        return new Reason(Set.of(cause), detail);
    }
}
