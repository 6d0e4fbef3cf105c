package budget.normalise;

import budget.definition.Catalogue;
import budget.definition.CodeLists;
import budget.definition.ColumnLayout.Role;
import budget.definition.PanelLayout;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.FoundPanel;
import budget.workbook.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what each row of a panel is about. */
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
    Optional<Keyed> of(Row row) {
        Optional<String> total = panel.totalIn(row);
        if (total.isPresent()) {
            return Optional.of(new Keyed(new RowKey.Total(total.get()), total.get(), CodeReading.Source.TYPED));
        }
        return switch (panel.layout().rows()) {
            case FUNCTION, ECONOMIC -> codes.read(row).map(RowKeys::coded);
            case PROJECT -> project(row);
            case ITEMS -> item(row);
            case INDICATORS -> Optional.empty();
        };
    }

    private static Keyed coded(CodeReading reading) {
        return new Keyed(new RowKey.Code(reading.code()), reading.name(), reading.source());
    }

    private Optional<Keyed> project(Row row) {
        Optional<CodeReading> own = codes.read(row);
        String name = text(panel.at(row, Role.PROJECT));
        if (name.isEmpty()) {
            return own.map(RowKeys::coded);
        }
        Optional<ClassificationCode> code = own.isPresent()
                ? own.map(CodeReading::code)
                : codes.hasCodeCell(row) ? Optional.empty() : codes.codeAbove();
        return code.map(of -> new Keyed(
                new RowKey.Project(of, name),
                own.map(CodeReading::name).orElse(""),
                own.map(CodeReading::source).orElse(CodeReading.Source.TYPED)));
    }

    private Optional<Keyed> item(Row row) {
        Cell label = panel.at(row, Role.NAME);
        return label == null
                ? Optional.empty()
                : items.match(label.shown())
                        .map(item -> new Keyed(
                                new RowKey.Item(item.path()), Words.trimmed(label.shown()), CodeReading.Source.TYPED));
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
