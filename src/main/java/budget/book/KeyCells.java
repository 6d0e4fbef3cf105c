package budget.book;

import budget.base.Messages;
import budget.definition.CodeLists;
import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.form.KeyTexts;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.RowKey;
import budget.ooxml.Style;

/** The texts of the cells that hold a row's key: 类, 款, 项, a whole code, a name, a project. */
final class KeyCells {

    private final PanelLayout panel;
    private final boolean hasCodes;
    private final KeyTexts texts;
    private final Messages messages;

    KeyCells(FormColumns columns, PanelLayout panel, CodeLists codes, Messages messages) {
        this.messages = messages;
        this.panel = panel;
        this.hasCodes = columns.hasCodes(panel);
        this.texts = new KeyTexts(columns, panel, codes);
    }

    /** The text of a cell, with its style. */
    record Words(String text, Style style) {}

    /** A project that several units have under one code and name is not one project; it says so. */
    Words words(FormRow row, Printed column) {
        String text = texts.text(row.key(), row.name(), column);
        boolean isProject = row.key().project().filter(text::equals).isPresent();
        return new Words(
                isProject && row.units() > 1 ? messages.text("book.of-units", text, row.units()) : text,
                style(column.layout().role(), row));
    }

    private Style style(Role role, FormRow row) {
        if (row.key() instanceof RowKey.Total) {
            return Style.CODE.with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        }
        return switch (role) {
            case CATEGORY, SECTION, ITEM, CODE -> Style.CODE;
            case NAME -> name(row.depth());
            case UNIT, PROJECT, INDICATOR, REMARK, MEASURE, PERCENT, COUNT, ATTRIBUTE -> Style.WORDS;
        };
    }

    /** The style of a name, bold for the highest of several levels. */
    private Style name(int depth) {
        Style style = Style.WORDS.indented(depth);
        return depth == 0 && hasCodes && panel.rows() != RowKind.PROJECT ? style.with(Style.Face.BOLD) : style;
    }
}
