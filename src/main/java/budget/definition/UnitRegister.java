package budget.definition;

import budget.jobfile.CsvFile.Line;
import budget.jobfile.MistakeCode;
import budget.model.BudgetUnit;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
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
    private final Map<String, List<String>> formerCodes;
    private final Map<String, String> successors = new HashMap<>();

    public UnitRegister(Collection<BudgetUnit> units) {
        this(units, Map.of());
    }

    /**
     * A register of units of which some had other codes.
     *
     * @param formerCodes codes of the year before by unit; a unit merged of several has several
     */
    UnitRegister(Collection<BudgetUnit> units, Map<String, List<String>> formerCodes) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        children = this.units.values().stream().collect(Collectors.groupingBy(BudgetUnit::parentCode));
        this.formerCodes = Map.copyOf(formerCodes);
        formerCodes.forEach((unit, codes) -> codes.forEach(code -> successors.put(code, unit)));
    }

    /** The unit that has a unit's code of the year before; the code itself where no other unit had it before. */
    public String successorOf(String codeBefore) {
        return successors.getOrDefault(codeBefore, codeBefore);
    }

    /** The codes of a unit in the year before: its former ones, and its own unless another unit had that. */
    public List<String> codesBefore(String code) {
        List<String> codes = new ArrayList<>(formerCodes.getOrDefault(code, List.of()));
        if (successorOf(code).equals(code) && !codes.contains(code)) {
            codes.add(code);
        }
        return codes;
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

    /** The units with this name, blanks and brackets aside; where none has it those with this alias. */
    public List<BudgetUnit> named(String name) {
        String bare = Words.bare(name);
        List<BudgetUnit> own = units.values().stream()
                .filter(unit -> Words.bare(unit.name()).equals(bare))
                .toList();
        return own.isEmpty()
                ? units.values().stream()
                        .filter(unit -> unit.aliases().stream()
                                .anyMatch(alias -> Words.bare(alias).equals(bare)))
                        .toList()
                : own;
    }

    /** The code of a unit in a line about it; reported where the register has units, but not this one. */
    String codeIn(Line line) {
        String code = line.need("unit_code");
        if (!isEmpty() && !code.isEmpty() && find(code).isEmpty()) {
            line.report(MistakeCode.PARENT_UNKNOWN
                    .of("unit_code", code)
                    .offering(code, units().stream().map(BudgetUnit::code).toList()));
        }
        return code;
    }

    /** The departments above a unit, the nearest first. */
    public List<BudgetUnit> above(String code) {
        List<BudgetUnit> above = new ArrayList<>();
        Optional<BudgetUnit> next = find(code).flatMap(unit -> find(unit.parentCode()));
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = find(next.get().parentCode());
        }
        return above;
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
