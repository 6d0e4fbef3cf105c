package budget.book;

import budget.layout.ColumnLayout;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The columns of a form as printed: the sides of a form beside each other. */
final class FormColumns {

    private final FormLayout form;
    private final List<PanelLayout> panels;
    private final List<Printed> columns = new ArrayList<>();

    private FormColumns(FormLayout form, List<PanelLayout> panels) {
        this.form = form;
        this.panels = panels;
        for (PanelLayout panel : panels) {
            printed(panel).forEach(column -> columns.add(new Printed(panel, column, columns.size())));
        }
    }

    /** The columns of a form that has rows. */
    static FormColumns of(FormLayout form) {
        return new FormColumns(form, form.isRepeated() ? List.of(asTable(form)) : form.panels());
    }

    /** The columns of one panel of a form. */
    static FormColumns of(FormLayout form, PanelLayout panel) {
        return new FormColumns(form, List.of(panel));
    }

    /** Labelled cells, of which there is a set for each project, as a table with a row for each. */
    private static PanelLayout asTable(FormLayout form) {
        List<ColumnLayout> columns = new ArrayList<>();
        form.fields().stream()
                .filter(field -> field.key().equals("project"))
                .map(FormColumns::project)
                .forEach(columns::add);
        columns.addAll(form.fieldPanel().columns());
        return new PanelLayout(form.form(), RowKind.PROJECT, columns, List.of(), List.of(), Map.of(), false);
    }

    private static ColumnLayout project(FieldLayout field) {
        return new ColumnLayout(field.key(), Role.PROJECT, field.labels(), List.of(), false, "", List.of());
    }

    /** Codes are printed in three columns, also where a form has one. */
    private static List<ColumnLayout> printed(PanelLayout panel) {
        boolean isSplit = panel.columns().stream().anyMatch(column -> column.role() == Role.CATEGORY);
        return panel.columns().stream()
                .filter(column -> column.role() != Role.REMARK && !(isSplit && column.role() == Role.CODE))
                .toList();
    }

    FormLayout form() {
        return form;
    }

    List<PanelLayout> panels() {
        return panels;
    }

    List<Printed> all() {
        return columns;
    }

    List<Printed> of(PanelLayout panel) {
        return columns.stream().filter(column -> column.panel.equals(panel)).toList();
    }

    List<Printed> measures(PanelLayout panel) {
        return of(panel).stream().filter(column -> column.layout.isMeasure()).toList();
    }

    int count() {
        return columns.size();
    }

    /** The column of this kind in a panel. */
    OptionalInt at(PanelLayout panel, Role role) {
        return of(panel).stream()
                .filter(column -> column.layout.role() == role)
                .mapToInt(Printed::at)
                .findFirst();
    }

    /** The column of a measure. */
    int at(PanelLayout panel, String measure) {
        return measures(panel).stream()
                .filter(column -> column.layout.key().equals(measure))
                .mapToInt(Printed::at)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a panel's codes have columns of their own. */
    boolean hasCodes(PanelLayout panel) {
        return at(panel, Role.CATEGORY).isPresent() || at(panel, Role.CODE).isPresent();
    }

    /** The number of heading rows. */
    int headRows() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty()) ? 2 : 1;
    }

    /** Adjacent columns with a common heading. */
    List<List<Printed>> groups() {
        List<List<Printed>> groups = new ArrayList<>();
        for (Printed column : columns) {
            boolean goesOn = column.at() > 0 && column.isBeside(columns.get(column.at() - 1));
            if (!goesOn) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(column);
        }
        return groups;
    }

    /** The number of columns at the left that hold the key of a row. */
    int keyColumns() {
        return (int)
                columns.stream().takeWhile(column -> !column.layout.isMeasure()).count();
    }

    /**
     * A column as it is printed.
     *
     * @param at counted from 0
     */
    record Printed(PanelLayout panel, ColumnLayout layout, int at) {

        /** Its lowest heading. */
        String words() {
            return layout.header().get(0);
        }

        /** The headings above that, or none. */
        String group() {
            return layout.under().isEmpty() ? "" : layout.under().get(0);
        }

        boolean isBeside(Printed other) {
            return panel.equals(other.panel) && !group().isEmpty() && group().equals(other.group());
        }
    }
}
