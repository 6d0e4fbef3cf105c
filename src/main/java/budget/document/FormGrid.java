package budget.document;

import budget.definition.CodeLists;
import budget.definition.JobDefinition;
import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.docx.Block.Width;
import budget.figures.Table;
import budget.form.FormColumns;
import budget.form.FormColumns.Heading;
import budget.form.FormColumns.Printed;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.ooxml.Style.Align;
import budget.ooxml.TextSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form with the figures of a unit, as a table of a document: its sides beside each other, totals in the last row. */
final class FormGrid {

    /** Blank rows of a form without figures. */
    private static final int BLANK_ROWS = 6;

    private static final int WIDEST_HEADING = 12;
    private static final int NARROWEST_NAME = 14;
    private static final int WIDEST_NAME = 40;

    private final FormColumns columns;
    private final List<PanelText> panels = new ArrayList<>();
    private final List<List<GridCell>> rows = new ArrayList<>();

    FormGrid(FormLayout form, Map<String, Table> tables, JobDefinition job) {
        this.columns = FormColumns.toFillIn(form);
        CodeLists codes = job.codes();
        columns.panels()
                .forEach(panel ->
                        panels.add(new PanelText(columns, panel, Optional.ofNullable(tables.get(panel.key())), codes)));
        addHead();
        addBody();
    }

    /** Whether no cell of it has an amount. */
    boolean isEmpty() {
        return panels.stream().noneMatch(PanelText::hasAmounts);
    }

    Grid grid() {
        int[] least = new int[columns.count()];
        int[] wanted = new int[columns.count()];
        for (int row = 0; row < rows.size(); row++) {
            for (GridCell cell : rows.get(row)) {
                if (cell.columns() == 1) {
                    measure(cell, row < columns.headRows(), least, wanted);
                }
            }
        }
        List<Width> widths = new ArrayList<>();
        for (int at = 0; at < least.length; at++) {
            widths.add(new Width(least[at], Math.max(least[at], wanted[at])));
        }
        return new Grid(widths, columns.headRows(), rows);
    }

    /** Words may be wrapped, amounts and codes may not. */
    private void measure(GridCell cell, boolean isHead, int[] least, int[] wanted) {
        int at = cell.column();
        int width = TextSize.widthOf(cell.text());
        boolean isName = isName(columns.all().get(at).layout().role());
        if (isHead) {
            least[at] = Math.max(least[at], Math.min(width, isName ? NARROWEST_NAME : least(cell.text())));
            wanted[at] = Math.max(wanted[at], least[at]);
        } else if (isName) {
            least[at] = Math.max(least[at], Math.min(width, NARROWEST_NAME));
            wanted[at] = Math.max(wanted[at], Math.min(width, WIDEST_NAME));
        } else {
            least[at] = Math.max(least[at], width);
            wanted[at] = Math.max(wanted[at], width + 1);
        }
    }

    /** Long headings are wrapped into up to four lines. */
    private static int least(String words) {
        return Math.max(4, Math.min(WIDEST_HEADING, TextSize.widthOf(words) / 4 + 2));
    }

    private static boolean isName(Role role) {
        return role == Role.NAME || role == Role.PROJECT || role == Role.ATTRIBUTE || role == Role.INDICATOR;
    }

    private void addHead() {
        for (int row = 0; row < columns.headRows(); row++) {
            int now = row;
            rows.add(columns.headings().stream()
                    .filter(heading -> heading.row() == now)
                    .map(FormGrid::head)
                    .toList());
        }
    }

    private static GridCell head(Heading heading) {
        return new GridCell(heading.column(), heading.columns(), heading.rows(), heading.words(), Align.CENTRE, true);
    }

    private void addBody() {
        int most = panels.stream().mapToInt(panel -> panel.body().size()).max().orElse(0);
        int body = isEmpty() ? Math.max(most, BLANK_ROWS) : most;
        for (int row = 0; row < body; row++) {
            String[] texts = blank();
            for (PanelText panel : panels) {
                if (row < panel.body().size()) {
                    panel.write(panel.body().get(row), texts);
                }
            }
            add(texts, false);
        }
        if (panels.stream().anyMatch(panel -> panel.total().isPresent())) {
            String[] texts = blank();
            panels.forEach(panel -> panel.total().ifPresent(total -> panel.write(total, texts)));
            add(texts, true);
        }
    }

    private String[] blank() {
        String[] texts = new String[columns.count()];
        Arrays.fill(texts, "");
        return texts;
    }

    private void add(String[] texts, boolean isTotal) {
        List<GridCell> cells = new ArrayList<>();
        for (Printed column : columns.all()) {
            Align align = isTotal && isName(column.layout().role())
                    ? Align.CENTRE
                    : align(column.layout().role());
            cells.add(new GridCell(column.at(), 1, 1, texts[column.at()], align, isTotal));
        }
        rows.add(cells);
    }

    private static Align align(Role role) {
        return switch (role) {
            case CATEGORY, SECTION, ITEM, CODE -> Align.CENTRE;
            case MEASURE, PERCENT, COUNT -> Align.RIGHT;
            case NAME, UNIT, PROJECT, INDICATOR, ATTRIBUTE, REMARK -> Align.LEFT;
        };
    }
}
