package budget.definition;

import budget.model.BudgetUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The units expected to report, by code. May be empty: then every sender is a unit. */
public final class UnitRegister {

    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private final TreeMap<String, BudgetUnit> units = new TreeMap<>();
    private final Map<String, List<BudgetUnit>> children;

    public UnitRegister(Collection<BudgetUnit> units) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        children = this.units.values().stream().collect(Collectors.groupingBy(BudgetUnit::parentCode));
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** All units, by code. */
    public Collection<BudgetUnit> units() {
        return List.copyOf(units.values());
    }

    public Optional<BudgetUnit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** The units directly below a department, by code. */
    public List<BudgetUnit> childrenOf(String code) {
        return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
    }

    /** The units whose code is in a text as a separate run of digits. */
    public List<BudgetUnit> codedIn(String text) {
        List<BudgetUnit> found = new ArrayList<>();
        for (String digits : NO_DIGITS.split(text, -1)) {
            find(digits).filter(unit -> !found.contains(unit)).ifPresent(found::add);
        }
        return found;
    }
}
