package budget.book;

import budget.book.FormColumns.Printed;
import budget.definition.CodeLists;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.ooxml.Style;

/** The texts of the cells that hold a row's key: 类, 款, 项, a whole code, a name, a project. */
final class KeyCells {

    private final PanelLayout panel;
    private final boolean hasCodes;
    private final boolean hasName;
    private final int keyColumn;
    private final CodeLists codes;

    KeyCells(FormColumns columns, PanelLayout panel, CodeLists codes) {
        this.panel = panel;
        this.codes = codes;
        this.hasCodes = columns.hasCodes(panel);
        this.hasName = columns.at(panel, Role.NAME).isPresent();
        this.keyColumn = columns.of(panel).stream().mapToInt(Printed::at).min().orElse(0);
    }

    /** The text of a cell, with its style. */
    record Words(String text, Style style) {}

    Words words(FormRow row, Printed column) {
        boolean isTotal = row.key() instanceof RowKey.Total;
        Style style = style(column.layout().role(), row);
        return new Words(isTotal ? total(row, column) : text(row, column), style);
    }

    private String total(FormRow row, Printed column) {
        boolean isItsPlace = hasName ? column.layout().role() == Role.NAME : column.at() == keyColumn;
        return isItsPlace ? row.name() : "";
    }

    private Style style(Role role, FormRow row) {
        if (row.key() instanceof RowKey.Total) {
            return Style.CODE.with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        }
        return switch (role) {
            case CATEGORY, SECTION, ITEM, CODE -> Style.CODE;
            case NAME -> name(row.depth());
            case PROJECT, INDICATOR, REMARK, MEASURE, PERCENT, COUNT, ATTRIBUTE -> Style.WORDS;
        };
    }

    /** The style of a name, bold for the highest of several levels. */
    private Style name(int depth) {
        Style style = Style.WORDS.indented(depth);
        return depth == 0 && hasCodes && panel.rows() != RowKind.PROJECT ? style.with(Style.Face.BOLD) : style;
    }

    private String text(FormRow row, Printed column) {
        return switch (column.layout().role()) {
            case CATEGORY -> digits(row, 0, 3);
            case SECTION -> digits(row, 3, 5);
            case ITEM -> digits(row, 5, 7);
            case CODE -> digits(row, 0, 7);
            case NAME -> nameOf(row);
            case PROJECT -> row.key().project().orElse("");
            case INDICATOR, REMARK, MEASURE, PERCENT, COUNT, ATTRIBUTE -> "";
        };
    }

    private static String digits(FormRow row, int from, int to) {
        String digits = row.key().code().map(ClassificationCode::digits).orElse("");
        return digits.length() <= from ? "" : digits.substring(from, Math.min(to, digits.length()));
    }

    private String nameOf(FormRow row) {
        if (row.key() instanceof RowKey.Project project) {
            return codes.catalogue(project.of().system()).name(project.of());
        }
        boolean isAlone = panel.rows() != RowKind.ITEMS && !hasCodes;
        return isAlone ? digits(row, 0, 7) + " " + row.name() : row.name();
    }
}
