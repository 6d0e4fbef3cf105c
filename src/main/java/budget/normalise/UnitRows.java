package budget.normalise;

import budget.definition.CodeLists;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.PanelLayout;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Making;
import budget.model.SheetCell;
import budget.model.Words;
import budget.normalise.UnitParts.UnitPart;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Divides the rows of a table by unit among its units; each unit's rows are read as a table of its own. */
final class UnitRows {

    private final FoundTable table;
    private final AmountUnit unit;
    private final CodeLists lists;
    private final UnitParts parts;
    private final Discoveries whole;
    private final Map<UnitPart, UnitTable> tables = new LinkedHashMap<>();
    private final UnitTable ofNone;
    private @Nullable UnitTable last;

    /**
     * The rows of a table.
     *
     * @param unit the unit of money
     * @param whole what comes to light about the workbook as a whole
     */
    UnitRows(FoundTable table, AmountUnit unit, UnitParts parts, CodeLists lists, Discoveries whole) {
        this.table = table;
        this.unit = unit;
        this.lists = lists;
        this.parts = parts;
        this.whole = whole;
        this.ofNone = new UnitTable(whole);
    }

    void take(Row row) {
        UnitPart part = partOf(row);
        if (part == null) {
            ofNone.refuse(row);
            return;
        }
        if (!tables.containsKey(part) && isHeading(row)) {
            return;
        }
        UnitTable now = tables.computeIfAbsent(part, begun -> {
            begun.beginsAt(new SheetCell(table.sheet(), place(row)));
            return new UnitTable(begun.discoveries());
        });
        if (last != null && last != now) {
            now.leave();
        }
        last = now;
        now.take(row);
    }

    /** The unit that a row names, or that is lent to it; nothing where that is not known. */
    private @Nullable UnitPart partOf(Row row) {
        for (FoundPanel panel : table.panels()) {
            List<Cell> cells = panel.isByUnit() ? panel.unitCells(row) : List.of();
            if (!cells.isEmpty()) {
                boolean isTotal = cells.stream().allMatch(cell -> isTotal(panel.layout(), cell.shown()));
                return isTotal ? parts.together() : named(panel, row);
            }
            if (panel.isByUnit() && panel.totalIn(row) != null) {
                return parts.together();
            }
        }
        return null;
    }

    private static boolean isTotal(PanelLayout layout, String words) {
        return layout.totalFor(words).isPresent();
    }

    private @Nullable UnitPart named(FoundPanel panel, Row row) {
        UnitWords words = UnitWords.of(panel, row);
        Optional<String> ofTotal = panel.layout().total().stream()
                .filter(label -> words.name().endsWith(label))
                .map(label -> words.name()
                        .substring(0, words.name().length() - label.length())
                        .strip())
                .filter(parts::isKnown)
                .findFirst();
        UnitWords meant = ofTotal.map(name -> new UnitWords(words.code(), name)).orElse(words);
        UnitPart part = parts.of(meant);
        if (part != null && meant.code().isEmpty()) {
            part.namedAlone(Words.bare(meant.name()), new SheetCell(table.sheet(), place(row)));
        }
        return part;
    }

    /** Whether a row has neither a key beside its unit nor an amount: a line that names a unit, a remark. */
    private boolean isHeading(Row row) {
        return table.panels().stream()
                .allMatch(panel -> panel.ownKeyCells(row).isEmpty()
                        && panel.measures().stream().allMatch(column -> row.at(column.column()) == null));
    }

    private CellAddress place(Row row) {
        return table.panels().stream()
                .flatMap(panel -> panel.unitCells(row).stream())
                .findFirst()
                .orElse(row.cells().get(0))
                .address();
    }

    /** Enters the rows of each unit into its tables. */
    void finish(List<Making.Made> formulas, Vocabulary vocabulary) {
        boolean haveTotals = tables.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(parts.together())
                        && entry.getValue().hasTotal());
        tables.forEach((part, of) -> of.finish(part, formulas, vocabulary, haveTotals));
        reportMissingTotal();
    }

    private void reportMissingTotal() {
        if (tables.size() < 2 || tables.containsKey(parts.together())) {
            return;
        }
        table.panels().stream()
                .map(FoundPanel::layout)
                .filter(layout -> layout.claims().hasTotal())
                .flatMap(layout -> layout.totalKey().stream())
                .findFirst()
                .ifPresent(total -> whole.find(Finding.at(
                        FindingCode.TOTAL_ROW_MISSING,
                        new Subject(table.form().form(), total, ""),
                        table.header(),
                        total)));
    }

    /** The rows of one unit. */
    private final class UnitTable {

        private final RowsSeen seen = new RowsSeen();
        private final AmountCells amounts;
        private final List<TableNormaliser> panels;
        private final Set<Integer> lines = new HashSet<>();

        private UnitTable(Discoveries discoveries) {
            this.amounts = new AmountCells(table.sheet(), discoveries);
            this.panels = table.panels().stream()
                    .map(panel -> new TableNormaliser(
                            table, panel, unit, new RowKeys(panel, table.merged(), lists), seen, amounts, discoveries))
                    .toList();
        }

        private void take(Row row) {
            lines.add(row.number());
            panels.forEach(panel -> panel.take(row));
        }

        private void refuse(Row row) {
            panels.forEach(panel -> panel.refuse(row));
        }

        private void leave() {
            panels.forEach(TableNormaliser::leave);
        }

        private boolean hasTotal() {
            return panels.stream()
                    .anyMatch(panel -> seen.hasTotal(panel.panel().layout().key()));
        }

        private void finish(UnitPart part, List<Making.Made> formulas, Vocabulary vocabulary, boolean haveTotals) {
            List<Making.Made> own = formulas.stream()
                    .filter(made -> lines.contains(made.at().row()))
                    .toList();
            for (TableNormaliser normaliser : panels) {
                Panel panel = Objects.requireNonNull(
                        vocabulary.panel(normaliser.panel().layout().key()));
                if (!haveTotals) {
                    seen.noteMissingTotal(panel.key());
                }
                normaliser.finish(own, panel, part.filling(panel));
                part.addDetails(normaliser.details());
            }
            amounts.finish(table.form().form());
        }
    }
}
