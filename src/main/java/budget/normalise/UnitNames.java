package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.layout.FormLayout;
import budget.model.SheetCell;
import budget.model.Words;
import budget.table.FoundTable;
import budget.workbook.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sheets give as 编制单位: whose workbook it is, whether it is of one unit only, and which sheet says otherwise. */
final class UnitNames {

    private final Discoveries discoveries;
    private final Map<String, List<SheetCell>> places = new LinkedHashMap<>();
    private final Map<String, String> lastOfSheet = new HashMap<>();
    private final Map<String, Set<String>> namesOfForm = new LinkedHashMap<>();

    UnitNames(Discoveries discoveries) {
        this.discoveries = discoveries;
    }

    void add(String name, SheetCell where) {
        places.computeIfAbsent(name, ignored -> new ArrayList<>()).add(where);
        lastOfSheet.put(where.sheet(), name);
    }

    /** A table about a whole unit names it in a labelled cell. */
    void addFieldOf(FoundTable table) {
        Cell unit = table.fields().get(FormLayout.UNIT);
        if (unit != null && !Words.isBlank(unit.shown())) {
            add(Words.key(unit.shown()), new SheetCell(table.sheet(), unit.address()));
        }
    }

    /** Notes that a table is below the name its sheet gave last. */
    void hasTable(FoundTable table) {
        String name = lastOfSheet.get(table.sheet());
        if (name != null && !table.form().isRepeated()) {
            namesOfForm
                    .computeIfAbsent(table.form().form(), ignored -> new LinkedHashSet<>())
                    .add(name);
        }
    }

    /** Every name, each once, in the order met. */
    List<String> names() {
        return List.copyOf(places.keySet());
    }

    /** The refusal of a workbook in which two units give the same forms; nothing for a workbook of one unit. */
    @Nullable
    Finding severalUnits() {
        List<Set<String>> doubled =
                namesOfForm.values().stream().filter(UnitNames::areOfSeveral).toList();
        if (doubled.isEmpty() || doubled.size() < Math.min(2, namesOfForm.size())) {
            return null;
        }
        Set<String> units = new LinkedHashSet<>();
        doubled.forEach(units::addAll);
        List<String> named = units.stream().map(this::withSheets).toList();
        return Finding.ofFile(
                FindingCode.SEVERAL_UNITS,
                Integer.toString(units.size()),
                String.join("；", named),
                Integer.toString(doubled.size()));
    }

    private static boolean areOfSeveral(Set<String> names) {
        return names.stream()
                .anyMatch(one -> names.stream().anyMatch(other -> !isPart(one, other) && !isPart(other, one)));
    }

    private String withSheets(String name) {
        List<String> sheets = places.getOrDefault(name, List.of()).stream()
                .map(SheetCell::sheet)
                .distinct()
                .toList();
        return name + "（" + String.join("、", sheets) + "）";
    }

    private static boolean isPart(String one, String other) {
        String bare = Words.bare(one);
        return !bare.isEmpty() && Words.bare(other).startsWith(bare);
    }

    /** Reports the sheets that give another name than most do; which of them are units of their own the register knows. */
    void report() {
        Optional<String> usual = usual();
        if (usual.isEmpty()) {
            return;
        }
        places.forEach((name, cells) -> {
            if (!Words.bare(name).equals(Words.bare(usual.get()))) {
                boolean isShort = isPart(name, usual.get()) || isPart(usual.get(), name);
                discoveries.find(new Finding(
                        FindingCode.UNIT_NAME_DIFFERS,
                        isShort ? Severity.NOTE : FindingCode.UNIT_NAME_DIFFERS.severity(),
                        Subject.NONE,
                        cells,
                        List.of(name, usual.get())));
            }
        });
    }

    /** The name on more sheets than any other. */
    private Optional<String> usual() {
        List<Map.Entry<String, List<SheetCell>>> byCount = places.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<SheetCell>> entry) ->
                        -entry.getValue().size()))
                .toList();
        boolean clear = byCount.size() > 1
                && byCount.get(0).getValue().size() > byCount.get(1).getValue().size();
        return clear ? Optional.of(byCount.get(0).getKey()) : Optional.empty();
    }
}
