package budget.form;

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
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of a form as printed: the sides of a form beside each other. */
public final class FormColumns {

    /** The labels of the lines of a form that prints them as columns, or prints one line without a label. */
    private static final ColumnLayout LINE =
            new ColumnLayout("label", Role.NAME, List.of("项目"), List.of(), false, "", List.of());

    private final FormLayout form;
    private final List<PanelLayout> panels;
    private final List<Printed> columns = new ArrayList<>();

    private FormColumns(
            FormLayout form, List<PanelLayout> panels, Function<PanelLayout, Stream<ColumnLayout>> printed) {
        this.form = form;
        this.panels = panels;
        for (PanelLayout panel : panels) {
            printed.apply(panel).forEach(column -> columns.add(new Printed(panel, column, columns.size())));
        }
    }

    /** The columns of a form for its figures, one for each measure. */
    public static FormColumns of(FormLayout form) {
        return new FormColumns(
                form,
                form.hasFields() ? withFields(form) : form.panels(),
                panel -> Stream.concat(
                        panel.print().isOneLine() ? Stream.of(LINE) : Stream.empty(),
                        printed(panel, panel.columns()).filter(column -> !column.isDetail())));
    }

    /** The same, and behind them, panel by panel, further ones that belong to its first measure. */
    public static FormColumns with(FormLayout form, Function<ColumnLayout, List<ColumnLayout>> further) {
        FormColumns plain = of(form);
        return new FormColumns(
                form,
                plain.panels,
                panel -> Stream.concat(
                        plain.of(panel).stream().map(Printed::layout),
                        panel.measures().stream().limit(1).flatMap(measure -> further.apply(measure).stream())));
    }

    /** The columns of a form that is filled in, as the form prints them. */
    public static FormColumns toFillIn(FormLayout form) {
        return new FormColumns(form, form.panels(), panel -> printed(panel, panel.headed()));
    }

    /** The columns of one panel of a blank form, also those that are not used. */
    public static FormColumns blank(FormLayout form, PanelLayout panel) {
        return new FormColumns(
                form,
                List.of(panel),
                each -> each.columns().stream()
                        .flatMap(column -> column.role() == Role.REMARK
                                ? column.template().stream().map(words -> beside(column, words))
                                : printed(each, List.of(column))));
    }

    private static ColumnLayout beside(ColumnLayout column, String words) {
        return new ColumnLayout(column.key(), column.role(), List.of(words), List.of(), false, "", List.of());
    }

    /** Labelled cells as a table, and the panels below them that have money. */
    private static List<PanelLayout> withFields(FormLayout form) {
        Stream<PanelLayout> own = form.fieldPanel().columns().isEmpty() ? Stream.empty() : Stream.of(asTable(form));
        return Stream.concat(own, form.panels().stream().filter(panel -> panel.rows() != RowKind.INDICATORS))
                .toList();
    }

    /** Labelled cells, of which there is a set for each project or a single one, as a table with a row for each. */
    private static PanelLayout asTable(FormLayout form) {
        PanelLayout cells = form.fieldPanel();
        List<ColumnLayout> columns = new ArrayList<>();
        form.fields().stream()
                .filter(field -> field.key().equals(FormLayout.PROJECT))
                .map(FormColumns::project)
                .forEach(columns::add);
        if (!form.isRepeated()) {
            columns.add(LINE);
        }
        columns.addAll(cells.columns());
        return new PanelLayout(form.form(), cells.rows(), columns, cells.total(), List.of(), Map.of(), false);
    }

    private static ColumnLayout project(FieldLayout field) {
        return new ColumnLayout(field.key(), Role.PROJECT, field.labels(), List.of(), false, "", List.of());
    }

    /** Codes are printed in three columns, also where a form has one; units in none, as the form is that of one unit. */
    private static Stream<ColumnLayout> printed(PanelLayout panel, List<ColumnLayout> columns) {
        boolean isSplit = panel.columns().stream().anyMatch(column -> column.role() == Role.CATEGORY);
        return columns.stream()
                .filter(column -> column.role() != Role.REMARK
                        && column.role() != Role.UNIT
                        && !(isSplit && column.role() == Role.CODE));
    }

    public FormLayout form() {
        return form;
    }

    public List<PanelLayout> panels() {
        return panels;
    }

    public List<Printed> all() {
        return columns;
    }

    public List<Printed> of(PanelLayout panel) {
        return columns.stream().filter(column -> column.panel.equals(panel)).toList();
    }

    public List<Printed> measures(PanelLayout panel) {
        return of(panel).stream().filter(column -> column.layout.isMeasure()).toList();
    }

    public int count() {
        return columns.size();
    }

    /** The column of this kind in a panel. */
    public OptionalInt at(PanelLayout panel, Role role) {
        return of(panel).stream()
                .filter(column -> column.layout.role() == role)
                .mapToInt(Printed::at)
                .findFirst();
    }

    /** The column of a measure. */
    public int at(PanelLayout panel, String measure) {
        return measures(panel).stream()
                .filter(column -> column.layout.key().equals(measure))
                .mapToInt(Printed::at)
                .findFirst()
                .orElseThrow();
    }

    /** Whether a panel's codes have columns of their own. */
    public boolean hasCodes(PanelLayout panel) {
        return at(panel, Role.CATEGORY).isPresent() || at(panel, Role.CODE).isPresent();
    }

    /** The number of heading rows. */
    public int headRows() {
        return 1
                + columns.stream()
                        .mapToInt(column -> column.groups().size())
                        .max()
                        .orElse(0);
    }

    /** Adjacent columns with common headings down to a row of them, counted from 0. */
    public List<List<Printed>> groups(int row) {
        List<List<Printed>> groups = new ArrayList<>();
        for (Printed column : columns) {
            boolean goesOn = column.at() > 0 && column.isBeside(columns.get(column.at() - 1), row);
            if (!goesOn) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(column);
        }
        return groups;
    }

    /** The cells of the headings, row by row: words above others span their columns, lone words the rows below. */
    public List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        int last = headRows() - 1;
        for (int row = 0; row <= last; row++) {
            for (List<Printed> group : groups(row)) {
                Printed first = group.get(0);
                int words = first.groups().size();
                if (row < words) {
                    headings.add(new Heading(row, first.at(), 1, group.size(), first.words(row)));
                } else if (row == words) {
                    headings.add(new Heading(row, first.at(), 1 + last - row, 1, first.words()));
                }
            }
        }
        return headings;
    }

    /** A cell of the headings; rows and columns are counted from 0. */
    public record Heading(int row, int column, int rows, int columns, String words) {}

    /** The number of columns at the left that hold the key of a row. */
    public int keyColumns() {
        return (int)
                columns.stream().takeWhile(column -> !column.layout.isMeasure()).count();
    }

    /**
     * A column as it is printed.
     *
     * @param at counted from 0
     */
    public record Printed(PanelLayout panel, ColumnLayout layout, int at) {

        /** Its lowest heading. */
        public String words() {
            return layout.header().get(0);
        }

        /** The headings above that, from top to bottom. */
        public List<String> groups() {
            return Stream.of(layout.place().groups(), layout.under())
                    .filter(words -> !words.isEmpty())
                    .map(words -> words.get(0))
                    .toList();
        }

        /** The words in a row of the headings: a group's, or the lowest ones, which may be higher than others. */
        public String words(int row) {
            return row < groups().size() ? groups().get(row) : words();
        }

        /** Whether the headings are the same as another column's, down to a row of them. */
        public boolean isBeside(Printed other, int row) {
            return panel.equals(other.panel)
                    && groups().size() > row
                    && other.groups().size() > row
                    && groups().subList(0, row + 1).equals(other.groups().subList(0, row + 1));
        }
    }
}
