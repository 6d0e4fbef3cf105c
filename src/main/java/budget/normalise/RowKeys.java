package budget.normalise;

import budget.definition.CodeLists;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.model.Words;
import budget.table.FoundPanel;
import budget.workbook.Cell;
import budget.workbook.Row;
import org.jspecify.annotations.Nullable;

/** Reads the key of each row of a panel. */
final class RowKeys {

    private final FoundPanel panel;
    private final CodeReader codes;
    private final ItemMatcher items;

    RowKeys(FoundPanel panel, CodeLists lists) {
        this.panel = panel;
        this.codes = new CodeReader(panel, catalogueOf(panel.layout(), lists));
        this.items = new ItemMatcher(panel.layout().items());
    }

    private static Catalogue catalogueOf(PanelLayout layout, CodeLists lists) {
        return switch (layout.rows()) {
            case FUNCTION, PROJECT, ITEMS, INDICATORS -> lists.functional();
            case ECONOMIC -> lists.economic();
        };
    }

    /** The row's key; nothing for a row without one, or with one that cannot be understood. */
    @Nullable
    Keyed of(Row row) {
        String total = panel.totalIn(row);
        if (total != null) {
            return new Keyed(new RowKey.Total(total), total, CodeReading.Source.TYPED);
        }
        return switch (panel.layout().rows()) {
            case FUNCTION, ECONOMIC -> coded(codes.read(row));
            case PROJECT -> project(row);
            case ITEMS -> item(row);
            case INDICATORS -> null;
        };
    }

    private static @Nullable Keyed coded(@Nullable CodeReading reading) {
        return reading == null ? null : new Keyed(new RowKey.Code(reading.code()), reading.name(), reading.source());
    }

    private @Nullable Keyed project(Row row) {
        CodeReading own = codes.read(row);
        String name = text(panel.at(row, Role.PROJECT));
        if (name.isEmpty()) {
            return coded(own);
        }
        if (own != null) {
            return new Keyed(new RowKey.Project(own.code(), name), own.name(), own.source());
        }
        ClassificationCode above = codes.hasCodeCell(row) ? null : codes.codeAbove();
        return above == null ? null : new Keyed(new RowKey.Project(above, name), "", CodeReading.Source.TYPED);
    }

    private @Nullable Keyed item(Row row) {
        Cell label = panel.at(row, Role.NAME);
        ItemLayout item = label == null ? null : items.match(label.shown());
        return label == null || item == null
                ? null
                : new Keyed(new RowKey.Item(item.path()), Words.trimmed(label.shown()), CodeReading.Source.TYPED);
    }

    /** A project's or a label's words as a key; a slash inside is written full-width, for slashes part keys. */
    static String text(@Nullable Cell cell) {
        return cell == null ? "" : Words.key(cell.shown()).replace('/', '／');
    }

    /**
     * What a row is about.
     *
     * @param name the words that stood beside its key
     */
    record Keyed(RowKey key, String name, CodeReading.Source source) {}
}
