package budget.normalise;

import budget.definition.CodeLists;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.RowKind;
import budget.model.Catalogue;
import budget.model.CellAddress;
import budget.model.ClassificationCode;
import budget.model.CodeSystem;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import budget.normalise.CodeReader.CodeReading;
import budget.submission.Repair;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the key of each row of a panel. */
final class RowKeys {

    private final FoundPanel panel;
    private final MergedRegions merged;
    private final CodeReader codes;
    private final ItemMatcher items;
    private final boolean hasProjectsAlone;

    RowKeys(FoundPanel panel, MergedRegions merged, CodeLists lists) {
        this.panel = panel;
        this.merged = merged;
        this.codes = new CodeReader(panel, catalogueOf(panel.layout(), lists));
        this.items = new ItemMatcher(panel.layout().items());
        this.hasProjectsAlone = panel.layout().hasProjectsAlone();
    }

    private static Catalogue catalogueOf(PanelLayout layout, CodeLists lists) {
        return lists.catalogue(layout.rows().system().orElse(CodeSystem.FUNCTIONAL));
    }

    /** The row's key; nothing for a row without one, or with one that cannot be understood. */
    @Nullable
    Keyed of(Row row) {
        String total = panel.totalIn(row);
        if (total != null) {
            return new Keyed(new RowKey.Total(total), total, CodeReading.Source.TYPED);
        }
        if (panel.isByUnit() && panel.isOfWholeUnit(row)) {
            return panel.layout()
                    .totalKey()
                    .map(key -> new Keyed(new RowKey.Total(key), key, CodeReading.Source.TYPED))
                    .orElse(null);
        }
        Keyed line = line(row);
        return line != null
                ? line
                : switch (panel.layout().rows()) {
                    case FUNCTION, ECONOMIC, GOVERNMENT -> coded(codes.read(row));
                    case PROJECT -> project(row);
                    case ITEMS, INDICATORS -> null;
                };
    }

    /** Forgets what is above: the next row is elsewhere in the table. */
    void leave() {
        codes.leave();
    }

    /** The listed line of a row; beside codes its label is in any of the columns that hold keys. */
    private @Nullable Keyed line(Row row) {
        boolean isListed = panel.layout().rows() == RowKind.ITEMS;
        if (isListed || panel.layout().items().isEmpty()) {
            return isListed ? line(panel.at(row, Role.NAME)) : null;
        }
        for (BoundColumn key : panel.keys()) {
            Cell label = label(row, key.column());
            Keyed line = label instanceof Cell.Text && !reachesOver(label) ? line(label) : null;
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    /** The cell of a row in a column, or the one merged over it from the left. */
    private @Nullable Cell label(Row row, int column) {
        Cell own = row.at(column);
        return own != null
                ? own
                : merged.topLeft(row.number(), column)
                        .filter(from -> from.row() == row.number())
                        .map(from -> row.at(from.column()))
                        .orElse(null);
    }

    /** Whether a label is merged over the panel's figures: then it is the label of a panel further right. */
    private boolean reachesOver(Cell label) {
        Optional<CellAddress> there = Optional.of(label.address());
        return panel.measures().stream()
                .anyMatch(measure ->
                        merged.topLeft(label.address().row(), measure.column()).equals(there));
    }

    private static @Nullable Keyed coded(@Nullable CodeReading reading) {
        return reading == null ? null : new Keyed(new RowKey.Code(reading.code()), reading.name(), reading.source());
    }

    private @Nullable Keyed project(Row row) {
        String name = text(panel.at(row, Role.PROJECT));
        if (hasProjectsAlone) {
            return name.isEmpty() ? null : new Keyed(new RowKey.Target(name), name, CodeReading.Source.TYPED);
        }
        CodeReading own = codes.read(row);
        if (name.isEmpty()) {
            return coded(own);
        }
        if (own != null) {
            return new Keyed(new RowKey.Project(own.code(), name), own.name(), own.source());
        }
        ClassificationCode above = codes.hasCodeCell(row) ? null : codes.codeAbove();
        return above == null ? null : new Keyed(new RowKey.Project(above, name), "", CodeReading.Source.TYPED);
    }

    private @Nullable Keyed line(@Nullable Cell label) {
        ItemLayout item = label == null ? null : items.match(label.shown());
        return label == null || item == null
                ? null
                : new Keyed(item.key(), Words.trimmed(label.shown()), CodeReading.Source.TYPED);
    }

    /** Whether it is the line 栏次 that numbers the columns of some forms. */
    static boolean isColumnNumbers(Row row) {
        String first = text(row.cells().get(0));
        return first.equals("栏次") || first.equals("行次");
    }

    /** A project's or a label's words as a key; a slash inside is written full-width, for slashes part keys. */
    static String text(@Nullable Cell cell) {
        return cell == null ? "" : Words.key(cell.shown()).replace('/', '／');
    }

    /**
     * What a row is about.
     *
     * @param name the words beside its key
     */
    record Keyed(RowKey key, String name, CodeReading.Source source) {

        /** The ledger's line for a code that was not read quite as typed. */
        Repair repair(SheetCell place, String typed) {
            Repair.Kind kind = switch (source) {
                case NAME -> Repair.Kind.CODE_FROM_NAME;
                case ODDLY_PARTED -> Repair.Kind.CODE_SIGNS;
                case TYPED, REPAIRED -> Repair.Kind.CODE_ZEROS;
            };
            return new Repair(
                    place, kind, typed, key.code().map(Object::toString).orElse(""));
        }
    }
}
