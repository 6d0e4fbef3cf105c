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

    private static final List<String> KINDS =
            Arrays.stream(UnitKind.values()).map(UnitKind::printed).toList();

    private UnitsFile() {}

    static UnitRegister read(Path file) {
        if (!Files.exists(file)) {
            return new UnitRegister(List.of());
        }
        Map<String, BudgetUnit> units = new LinkedHashMap<>();
        List<Line> lines =
                CsvFile.lines(file, List.of("unit_code", "unit_name"), List.of("parent_code", "kind", "aliases"));
        for (Line line : lines) {
            BudgetUnit unit = unit(line);
            if (units.put(unit.code(), unit) != null) {
                throw line.mistake(MistakeCode.LISTED_TWICE.of(unit.code()));
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
            throw line.mistake(MistakeCode.NOT_ALLOWED.of("kind", printed).offering(printed, KINDS));
        }
        return kind;
    }

    private static void checkParents(Line line, Map<String, BudgetUnit> units) {
        String code = line.need("unit_code");
        BudgetUnit unit = java.util.Objects.requireNonNull(units.get(code));
        for (int steps = 0; !unit.parentCode().isEmpty(); steps++) {
            BudgetUnit parent = units.get(unit.parentCode());
            if (parent == null) {
                throw line.mistake(MistakeCode.PARENT_UNKNOWN
                        .of("parent_code", unit.parentCode())
                        .offering(unit.parentCode(), units.keySet()));
            }
            if (steps > units.size()) {
                throw line.mistake(MistakeCode.OWN_ANCESTOR.of(code));
            }
            unit = parent;
        }
    }
}
