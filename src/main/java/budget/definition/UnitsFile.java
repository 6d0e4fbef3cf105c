package budget.definition;

import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.model.BudgetUnit;
import budget.model.UnitKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code units.csv}, the register of the units expected to report. */
final class UnitsFile {

    private static final List<String> KINDS =
            Arrays.stream(UnitKind.values()).map(UnitKind::printed).toList();

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

    /** Limit: 20 levels of ancestors; departments and their units have 3 or 4, and roll-ups are decided level by level. */
    private static final int DEEPEST = 20;

    private UnitsFile() {}

    static UnitRegister read(Path file, Mistakes mistakes) {
        Map<String, BudgetUnit> units = new LinkedHashMap<>();
        List<Line> lines = CsvFile.lines(
                file,
                List.of("unit_code", "unit_name"),
                List.of("parent_code", "kind", "aliases", "former_codes"),
                mistakes);
        for (Line line : lines) {
            BudgetUnit unit = unit(line);
            if (units.putIfAbsent(unit.code(), unit) != null && !unit.code().isEmpty()) {
                line.report(MistakeCode.LISTED_TWICE.of(unit.code()));
            }
        }
        Map<String, Integer> depths = new HashMap<>();
        lines.forEach(line -> checkParents(line, units, depths));
        return new UnitRegister(units.values(), formerCodes(lines));
    }

    /** The codes of the year before by unit; each belongs to one unit, as its money cannot be divided. */
    private static Map<String, List<String>> formerCodes(List<Line> lines) {
        Map<String, List<String>> former = new HashMap<>();
        Set<String> met = new HashSet<>();
        for (Line line : lines) {
            List<String> codes = BLANKS.splitAsStream(line.text("former_codes"))
                    .filter(code -> !code.isEmpty())
                    .toList();
            codes.stream()
                    .filter(code -> !met.add(code))
                    .forEach(code -> line.report(MistakeCode.LISTED_TWICE.of(code)));
            if (!codes.isEmpty()) {
                former.putIfAbsent(line.text("unit_code"), codes);
            }
        }
        return former;
    }

    private static BudgetUnit unit(Line line) {
        List<String> aliases = Arrays.stream(line.text("aliases").split("[;；]"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new BudgetUnit(
                line.need("unit_code"), line.need("unit_name"), line.text("parent_code"), kind(line), aliases);
    }

    private static Optional<UnitKind> kind(Line line) {
        String printed = line.text("kind");
        Optional<UnitKind> kind = UnitKind.printedAs(printed);
        if (kind.isEmpty() && !printed.isEmpty()) {
            line.report(MistakeCode.NOT_ALLOWED.of("kind", printed).offering(printed, KINDS));
        }
        return kind;
    }

    /**
     * Every line's parent must be listed, and none may be its own ancestor.
     *
     * @param depths the known depths, 1 for a unit without a parent
     */
    private static void checkParents(Line line, Map<String, BudgetUnit> units, Map<String, Integer> depths) {
        String code = line.text("unit_code");
        String parent = line.text("parent_code");
        if (!parent.isEmpty() && !units.containsKey(parent)) {
            line.report(MistakeCode.PARENT_UNKNOWN.of("parent_code", parent).offering(parent, units.keySet()));
        }
        List<String> path = new ArrayList<>();
        Set<String> met = new HashSet<>();
        BudgetUnit unit = units.get(code);
        while (unit != null && !depths.containsKey(unit.code()) && met.add(unit.code())) {
            path.add(unit.code());
            unit = units.get(unit.parentCode());
        }
        if (unit != null && !depths.containsKey(unit.code())) {
            line.report(MistakeCode.OWN_ANCESTOR.of(unit.code()));
        }
        int depth = unit == null ? 0 : depths.getOrDefault(unit.code(), 0);
        for (int i = path.size() - 1; i >= 0; i--) {
            depths.put(path.get(i), ++depth);
            if (depth == DEEPEST + 1) {
                line.report(MistakeCode.TOO_MANY_ANCESTORS.of(path.get(i), Integer.toString(DEEPEST)));
            }
        }
    }
}
