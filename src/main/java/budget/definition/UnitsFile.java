package budget.definition;

import budget.definition.CsvFile.Line;
import budget.model.BudgetUnit;
import budget.model.UnitKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code units.csv}, the register of the units expected to report. */
final class UnitsFile {

    private UnitsFile() {}

    static UnitRegister read(Path file) {
        if (!Files.exists(file)) {
            return new UnitRegister(List.of());
        }
        Map<String, BudgetUnit> units = new LinkedHashMap<>();
        List<Line> lines = CsvFile.lines(file, file.toString(), List.of("unit_code", "unit_name"));
        for (Line line : lines) {
            BudgetUnit unit = unit(line);
            if (units.put(unit.code(), unit) != null) {
                throw new DefinitionException(line.place(), "unit " + unit.code() + " is listed twice");
            }
        }
        lines.forEach(line -> checkParents(line, units));
        return new UnitRegister(units.values());
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
            throw new DefinitionException(
                    line.place(), "kind is \"" + printed + "\"; expected 部门汇总, 行政, 参公, 事业 or nothing");
        }
        return kind;
    }

    private static void checkParents(Line line, Map<String, BudgetUnit> units) {
        String code = line.need("unit_code");
        BudgetUnit unit = java.util.Objects.requireNonNull(units.get(code));
        for (int steps = 0; !unit.parentCode().isEmpty(); steps++) {
            BudgetUnit parent = units.get(unit.parentCode());
            if (parent == null) {
                throw new DefinitionException(
                        line.place(),
                        "parent_code " + unit.parentCode() + " is not in the register; "
                                + Suggestion.sentence(unit.parentCode(), units.keySet()));
            }
            if (steps > units.size()) {
                throw new DefinitionException(line.place(), "unit " + code + " is its own ancestor");
            }
            unit = parent;
        }
    }
}
