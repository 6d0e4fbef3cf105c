package budget.edition;

import budget.definition.Disclosure;
import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.model.BudgetUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which lines of {@code disclosure.csv} concern a unit: its own, and those of a department for all units below it. A department that
 * counts in place of a unit with lines holds what that unit may not show.
 */
final class SecretLines {

    private final List<Disclosure> lines;
    private final UnitRegister register;

    SecretLines(JobDefinition job) {
        lines = job.rules().disclosures().lines();
        register = job.register();
    }

    List<Disclosure> of(String unit) {
        return lines.stream()
                .filter(line -> line.unitCode().equals(unit) || isAbove(line.unitCode(), unit))
                .toList();
    }

    /** Whether a unit that counts has the figures of one below it that has lines. */
    boolean holdsOthers(String unit) {
        return lines.stream().anyMatch(line -> isAbove(unit, line.unitCode()));
    }

    /** The units that lines concern. */
    Set<String> units() {
        Set<String> units = new HashSet<>();
        lines.forEach(line -> units.add(line.unitCode()));
        register.units().stream()
                .map(BudgetUnit::code)
                .filter(unit -> !of(unit).isEmpty())
                .forEach(units::add);
        return units;
    }

    private boolean isAbove(String department, String unit) {
        return register.above(unit).stream().anyMatch(one -> one.code().equals(department));
    }
}
