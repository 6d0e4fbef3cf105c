package budget.model;

import java.util.List;
import java.util.Optional;

/**
 * A unit that is expected to send its budget (预算单位).
 *
 * @param parentCode the department above it, or empty
 * @param kind empty where the register has none
 * @param aliases its other names
 */
public record BudgetUnit(String code, String name, String parentCode, Optional<UnitKind> kind, List<String> aliases) {

    public BudgetUnit {
        aliases = List.copyOf(aliases);
    }

    /** A unit that is not in the register: it has only its name. */
    public static BudgetUnit unregistered(String name) {
        return new BudgetUnit(name, name, "", Optional.empty(), List.of());
    }

    /** Code and name for display; once where they are the same, as for a unit not in the register. */
    public static String inWords(String code, String name) {
        return code.equals(name) ? code : (code + " " + name).strip();
    }

    public boolean isRollUp() {
        return kind.filter(UnitKind.ROLL_UP::equals).isPresent();
    }
}
