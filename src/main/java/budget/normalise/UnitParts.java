package budget.normalise;

import budget.definition.CodeLists;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary.Panel;
import budget.model.Detail;
import budget.model.SheetCell;
import budget.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units of the tables by unit of one workbook, in the order met. Rows belong to one unit that give the same code, or no
 * code and the same name; a name that two codes have is no unit's.
 */
final class UnitParts {

    private final Discoveries whole;
    private final CodeLists lists;
    private final List<UnitPart> parts = new ArrayList<>();
    private final Map<String, UnitPart> byCode = new HashMap<>();
    private final Map<String, UnitPart> byName = new HashMap<>();
    private final Set<String> ofSeveral = new HashSet<>();
    private final UnitPart together;

    UnitParts(Discoveries whole, CodeLists lists) {
        this.whole = whole;
        this.lists = lists;
        this.together = new UnitPart(whole, lists);
    }

    /** What is said of all units together. */
    UnitPart together() {
        return together;
    }

    /** The units, in the order met. */
    List<UnitPart> all() {
        return parts;
    }

    /** The unit of these words; nothing where they are a name of several. */
    @Nullable
    UnitPart of(UnitWords words) {
        String name = Words.bare(words.name());
        UnitPart part = words.code().isEmpty() ? named(name) : coded(words.code(), name);
        if (part != null) {
            part.named(words);
            note(name, part);
        }
        return part;
    }

    /** The tables of all units. */
    List<Table> tables() {
        return parts.stream().flatMap(part -> part.tables().stream()).toList();
    }

    /** Whether two units have this name, given without brackets and blanks. */
    boolean isOfSeveral(String name) {
        return ofSeveral.contains(name);
    }

    /** Whether rows have named a unit so. */
    boolean isKnown(String name) {
        return byName.containsKey(Words.bare(name));
    }

    private @Nullable UnitPart named(String name) {
        if (ofSeveral.contains(name)) {
            return null;
        }
        UnitPart known = byName.get(name);
        return known == null ? added() : known;
    }

    private UnitPart coded(String code, String name) {
        UnitPart known = byCode.get(code);
        UnitPart same = byName.get(name);
        if (known == null) {
            known = same != null && same.code().isEmpty() ? same : added();
            byCode.put(code, known);
        }
        return known;
    }

    private void note(String name, UnitPart part) {
        UnitPart earlier = name.isEmpty() ? part : byName.putIfAbsent(name, part);
        if (earlier != null && !earlier.equals(part)) {
            ofSeveral.add(name);
        }
    }

    private UnitPart added() {
        UnitPart part = new UnitPart(whole, lists);
        parts.add(part);
        return part;
    }

    /** What the tables by unit of a workbook say of one unit, or of all together. */
    static final class UnitPart {

        private final Discoveries discoveries;
        private final Set<String> codes = new HashSet<>();
        private final List<String> names = new ArrayList<>();
        private final List<SheetCell> cells = new ArrayList<>();
        private final Map<Panel, TableBuilder> tables = new LinkedHashMap<>();
        private final Map<String, List<SheetCell>> alone = new LinkedHashMap<>();
        private final List<Detail> details = new ArrayList<>();
        private String code = "";
        private @Nullable List<Table> built;

        UnitPart(Discoveries whole, CodeLists lists) {
            this.discoveries = whole.ofUnit(lists);
        }

        Discoveries discoveries() {
            return discoveries;
        }

        String code() {
            return code;
        }

        /** Notes how a row names the unit. */
        void named(UnitWords words) {
            code = code.isEmpty() ? words.code() : code;
            Stream.of(words.code(), words.name())
                    .filter(name -> !name.isEmpty() && codes.add(name))
                    .forEach(names::add);
        }

        /** Notes where the unit's rows in a table begin. */
        void beginsAt(SheetCell cell) {
            cells.add(cell);
        }

        /** Notes a row that gives its name without a code. */
        void namedAlone(String name, SheetCell cell) {
            alone.computeIfAbsent(name, ignored -> new ArrayList<>()).add(cell);
        }

        /** The rows that give only a name, by the name without brackets and blanks. */
        Map<String, List<SheetCell>> namedAlone() {
            return alone;
        }

        /** Its code and its names as they are typed, each once. */
        List<String> names() {
            return names;
        }

        /** Where its rows begin, in each table. */
        List<SheetCell> cells() {
            return cells;
        }

        /** The table of a panel. */
        TableBuilder filling(Panel panel) {
            return tables.computeIfAbsent(panel, TableBuilder::new);
        }

        void addDetails(List<Detail> more) {
            details.addAll(more);
        }

        List<Detail> details() {
            return details;
        }

        /** Its tables, complete; nothing may be added to them after the first call. */
        List<Table> tables() {
            if (built == null) {
                built = tables.values().stream()
                        .map(table -> table.completed().build())
                        .toList();
            }
            return built;
        }
    }
}
