package budget.form;

import budget.definition.CodeLists;
import budget.form.FormColumns.Printed;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.ClassificationCode;
import budget.model.RowKey;

/** The texts of the cells that hold a row's key: 类, 款, 项, a whole code, a name, a project. */
public final class KeyTexts {

    private final PanelLayout panel;
    private final boolean hasCodes;
    private final boolean hasName;
    private final int keyColumn;
    private final CodeLists codes;

    public KeyTexts(FormColumns columns, PanelLayout panel, CodeLists codes) {
        this.panel = panel;
        this.codes = codes;
        this.hasCodes = columns.hasCodes(panel);
        this.hasName = columns.at(panel, Role.NAME).isPresent();
        this.keyColumn = columns.of(panel).stream().mapToInt(Printed::at).min().orElse(0);
    }

    /** The text of a cell in the row with this key and name; empty in a column that holds no key. */
    public String text(RowKey key, String name, Printed column) {
        return key instanceof RowKey.Total ? total(name, column) : keyed(key, name, column);
    }

    private String total(String name, Printed column) {
        boolean isItsPlace = hasName ? column.layout().role() == Role.NAME : column.at() == keyColumn;
        return isItsPlace ? name : "";
    }

    private String keyed(RowKey key, String name, Printed column) {
        return switch (column.layout().role()) {
            case CATEGORY -> digits(key, 0, 3);
            case SECTION -> digits(key, 3, 5);
            case ITEM -> digits(key, 5, 7);
            case CODE -> digits(key, 0, 7);
            case NAME -> name(key, name);
            case PROJECT -> key.project().orElse("");
            case UNIT, INDICATOR, REMARK, MEASURE, PERCENT, COUNT, ATTRIBUTE -> "";
        };
    }

    private static String digits(RowKey key, int from, int to) {
        String digits = key.code().map(ClassificationCode::digits).orElse("");
        return digits.length() <= from ? "" : digits.substring(from, Math.min(to, digits.length()));
    }

    private String name(RowKey key, String name) {
        if (key instanceof RowKey.Project project) {
            return codes.catalogue(project.of().system()).name(project.of());
        }
        boolean isAlone = panel.rows() != RowKind.ITEMS && !hasCodes;
        return isAlone ? digits(key, 0, 7) + " " + name : name;
    }
}
