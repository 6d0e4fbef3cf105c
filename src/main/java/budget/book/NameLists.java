package budget.book;

import budget.definition.CodeLists;
import budget.model.Catalogue;
import budget.model.CellRange;
import budget.model.CodeSystem;
import budget.ooxml.Parts;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The code lists on the sheet of checks, from its first row: two hidden columns each, code and name. */
final class NameLists {

    private final String sheet;
    private final int from;
    private final Map<CodeSystem, List<Named>> lists = new EnumMap<>(CodeSystem.class);

    /**
     * Lists.
     *
     * @param sheet the name of the sheet of checks
     * @param from the first of their columns
     */
    NameLists(String sheet, int from, CodeLists codes) {
        this.sheet = sheet;
        this.from = from;
        for (CodeSystem system : CodeSystem.values()) {
            lists.put(system, named(codes.catalogue(system)));
        }
    }

    private static List<Named> named(Catalogue catalogue) {
        return catalogue.digits().stream()
                .flatMap(digits -> catalogue.code(digits).stream())
                .map(code -> new Named(code.digits(), catalogue.name(code)))
                .toList();
    }

    private record Named(String code, String name) {}

    /** The sheet, as formulas of other sheets name it. */
    String sheet() {
        return Parts.quoted(sheet) + "!";
    }

    int width() {
        return 2 * lists.size();
    }

    int lastRow() {
        return lists.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** The cells of a list. */
    String range(CodeSystem system) {
        int column = column(system);
        int last = Math.max(1, Objects.requireNonNull(lists.get(system)).size());
        return new CellRange(1, column, last, column + 1).absolute();
    }

    private int column(CodeSystem system) {
        return from + 2 * List.copyOf(lists.keySet()).indexOf(system);
    }

    /** Writes what they have in a row of the sheet. */
    void write(SheetWriter checks) throws IOException {
        for (Map.Entry<CodeSystem, List<Named>> list : lists.entrySet()) {
            if (checks.row() <= list.getValue().size()) {
                Named named = list.getValue().get(checks.row() - 1);
                int column = column(list.getKey());
                checks.text(column, Style.LINE, named.code);
                checks.text(column + 1, Style.LINE, named.name);
            }
        }
    }
}
