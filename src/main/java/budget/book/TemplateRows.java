package budget.book;

import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.layout.RowKind;
import budget.model.Catalogue;
import budget.model.CodeSystem;
import budget.model.RowKey;
import budget.ooxml.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a blank panel: the lines it lists, 类 where only a name is to be given, else empty rows for codes. */
final class TemplateRows {

    /** The number of blank rows for codes; further ones can be inserted. */
    private static final int EMPTY_ROWS = 40;

    /** The number of blank rows for economic codes and for projects. */
    private static final int MANY_EMPTY_ROWS = 60;

    private final List<@Nullable FormRow> rows = new ArrayList<>();

    TemplateRows(FormColumns columns, PanelLayout panel, Catalogue catalogue, List<String> approvedCodes) {
        if (panel.print().isOneLine()) {
            addEmpty(1);
            return;
        }
        if (panel.rows() == RowKind.ITEMS) {
            panel.items().forEach(item -> rows.add(row(item)));
            return;
        }
        if (columns.hasCodes(panel)) {
            approvedCodes.stream()
                    .flatMap(code -> row(catalogue, code).stream())
                    .forEach(rows::add);
            addEmpty(panel.rows() == RowKind.FUNCTION ? EMPTY_ROWS : MANY_EMPTY_ROWS);
        } else if (panel.hasProjectsAlone()) {
            addEmpty(MANY_EMPTY_ROWS);
        } else {
            catalogue.digits().stream()
                    .filter(digits -> digits.length() == 3)
                    .flatMap(digits -> row(catalogue, digits).stream())
                    .forEach(rows::add);
            addEmpty(rows.isEmpty() ? EMPTY_ROWS : 0);
        }
        panel.items().forEach(item -> rows.add(row(item)));
    }

    private void addEmpty(int count) {
        for (int i = 0; i < count; i++) {
            rows.add(null);
        }
    }

    private static FormRow row(ItemLayout item) {
        return new FormRow(item.key(), PanelRows.label(item), Map.of());
    }

    private static Optional<FormRow> row(Catalogue catalogue, String digits) {
        return catalogue.code(digits).map(code -> new FormRow(new RowKey.Code(code), catalogue.name(code), Map.of()));
    }

    int size() {
        return rows.size();
    }

    /** The row at this position; none for an empty one. */
    @Nullable
    FormRow at(int position) {
        return rows.get(position);
    }

    /** The positions of the lines right below the line at this position; the top lines for -1. */
    List<Integer> below(int position) {
        List<Integer> below = new ArrayList<>();
        String parent = position < 0 ? "" : text(rows.get(position));
        for (int at = 0; at < rows.size(); at++) {
            FormRow row = rows.get(at);
            if (row != null
                    && row.key() instanceof RowKey.Item
                    && parent(text(row)).equals(parent)) {
                below.add(at);
            }
        }
        return below;
    }

    private static String text(@Nullable FormRow row) {
        return row != null && row.key() instanceof RowKey.Item item ? item.text() : "-";
    }

    private static String parent(String path) {
        return path.indexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
    }

    /** What may be typed into a column of codes. */
    static Optional<Validation> validation(Printed column, Catalogue catalogue, String firstCell, String message) {
        Role role = column.layout().role();
        return switch (role) {
            case CATEGORY -> Optional.of(Validation.oneOf(categories(catalogue), firstCell, 3, message));
            case SECTION, ITEM -> Optional.of(Validation.digits(firstCell, List.of(2), message));
            case CODE -> Optional.of(Validation.digits(firstCell, lengths(column.panel()), message));
            case UNIT, MEASURE, NAME, PROJECT, INDICATOR, PERCENT, COUNT, ATTRIBUTE, REMARK -> Optional.empty();
        };
    }

    /** How many digits a code may have. */
    private static List<Integer> lengths(PanelLayout panel) {
        CodeSystem system = panel.rows().system().orElse(CodeSystem.FUNCTIONAL);
        return Stream.of(3, 5, 7).filter(system::allows).toList();
    }

    private static List<String> categories(Catalogue catalogue) {
        return catalogue.digits().stream()
                .filter(digits -> digits.length() == 3)
                .toList();
    }
}
