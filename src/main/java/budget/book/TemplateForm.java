package budget.book;

import budget.base.Messages;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary;
import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.Amount;
import budget.model.Catalogue;
import budget.model.CellRange;
import budget.model.CodeSystem;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.ooxml.Validation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A blank form on its sheet: cells not to be filled in are locked, sums are formulas. */
final class TemplateForm {

    private static final String ROOM_FOR_A_NAME = "　".repeat(22);

    private final FormColumns columns;
    private final ApprovedFigures approved;
    private final Messages messages;
    private final List<Side> sides = new ArrayList<>();
    private final int first;
    private final int bodyRows;

    TemplateForm(FormColumns columns, JobDefinition job, ApprovedFigures approved, Messages messages) {
        this.columns = columns;
        this.approved = approved;
        this.messages = messages;
        this.first = FormHead.rows(columns) + 1;
        columns.panels().forEach(panel -> sides.add(new Side(panel, job)));
        this.bodyRows = sides.stream().mapToInt(side -> side.rows.size()).max().orElse(1);
    }

    /**
     * Its panels once more for the sheet of checks, by their numbers in formulas; a panel in one line has no rows to check.
     *
     * @param sheet the name of its sheet
     * @param from the first free column there
     * @param names the names of codes there
     */
    Map<Integer, MirroredPanel> mirrored(String sheet, Vocabulary vocabulary, int from, NameLists names) {
        Map<Integer, MirroredPanel> mirrored = new TreeMap<>();
        int next = from;
        for (Side side : sides) {
            int number = vocabulary.panels().indexOf(vocabulary.panel(side.panel.key()));
            if (!side.panel.print().isOneLine()) {
                MirroredPanel panel = new MirroredPanel(
                        sheet,
                        columns,
                        side.panel,
                        vocabulary.panels().get(number),
                        side.rows,
                        first,
                        bodyRows,
                        next,
                        names);
                side.mirror = panel;
                mirrored.put(number, panel);
                next += panel.width();
            }
        }
        return mirrored;
    }

    List<Integer> widths() {
        FormWidths widths = new FormWidths(columns);
        for (Side side : sides) {
            for (int at = 0; at < side.rows.size(); at++) {
                side.fit(widths, side.rows.at(at));
            }
        }
        columns.all().stream().filter(this::isTyped).forEach(column -> widths.fit(column.at(), ROOM_FOR_A_NAME, 0));
        return widths.all();
    }

    /** Whether names of any length are typed into a column. */
    private boolean isTyped(Printed column) {
        Role role = column.layout().role();
        return role == Role.PROJECT || (role == Role.NAME && columns.hasCodes(column.panel()));
    }

    /** Writes the rows below the head. */
    void write(SheetWriter sheet) throws IOException {
        boolean hasTotal = columns.panels().stream()
                .anyMatch(
                        panel -> panel.totalKey().isPresent() && !panel.print().isOneLine());
        for (int at = 0; at < bodyRows + (hasTotal ? 1 : 0); at++) {
            sheet.begin(19);
            for (Side side : sides) {
                side.write(sheet, at);
            }
        }
        for (Side side : sides) {
            side.validate(sheet);
        }
        remark(sheet);
    }

    /** The lines to declare a form empty, or projects secret. */
    private void remark(SheetWriter sheet) throws IOException {
        int last = columns.count() - 1;
        String advice = messages.text("template.remark", columns.form().name());
        sheet.begin(18);
        sheet.textAcross(0, last, Style.LINE.with(Style.Face.SMALL), advice);
        sheet.begin(32);
        sheet.textAcross(0, last, Style.LINE.with(Style.Fill.ASKED).opened(), "");
    }

    /** One panel of the form. */
    private final class Side {

        private final PanelLayout panel;
        private final Catalogue catalogue;
        private final TemplateRows rows;
        private final KeyCells keys;
        private @Nullable MirroredPanel mirror;

        private Side(PanelLayout panel, JobDefinition job) {
            this.panel = panel;
            this.catalogue = job.codes().catalogue(panel.rows().system().orElse(CodeSystem.FUNCTIONAL));
            this.rows = new TemplateRows(
                    columns, panel, catalogue, approved.codes(columns.form().form(), panel));
            this.keys = new KeyCells(columns, panel, job.codes(), messages);
        }

        private void fit(FormWidths widths, @Nullable FormRow row) {
            if (row == null) {
                return;
            }
            for (Printed column : columns.of(panel)) {
                KeyCells.Words words = keys.words(row, column);
                widths.fit(column.at(), words.text(), words.style().indent());
            }
        }

        private void write(SheetWriter sheet, int at) throws IOException {
            boolean isTotal = at == bodyRows && !panel.print().isOneLine();
            for (Printed column : columns.of(panel)) {
                if (isTotal) {
                    total(sheet, column);
                } else if (at >= rows.size()) {
                    sheet.blank(column.at(), Style.WORDS.with(Style.Fill.TOTAL));
                } else if (column.layout().isMeasure()) {
                    amount(sheet, at, column);
                } else if (column.layout().isKey()) {
                    key(sheet, rows.at(at), column);
                } else {
                    sheet.blank(column.at(), Style.WORDS.opened());
                }
            }
        }

        /** What the form prints is locked; a row for a code is open. */
        private void key(SheetWriter sheet, @Nullable FormRow row, Printed column) throws IOException {
            FormRow asked = row == null ? new FormRow(new RowKey.Item(""), "", Map.of()) : row;
            KeyCells.Words words = keys.words(asked, column);
            boolean isPrinted = row != null && (row.key().isListed() || !columns.hasCodes(panel));
            Style open = words.style().with(Style.Face.PLAIN).indented(0).opened();
            if (column.layout().role() == Role.NAME && mirror != null && mirror.isForCodes(sheet.row())) {
                sheet.formula(column.at(), open.worked(), mirror.nameOf(sheet.row()), "");
                return;
            }
            sheet.text(column.at(), isPrinted ? words.style() : open, words.text());
        }

        private void amount(SheetWriter sheet, int at, Printed column) throws IOException {
            int decimals = columns.form().money().decimals();
            Style open = Style.amount(decimals).opened();
            Style worked = Style.amount(decimals).with(Style.Fill.TOTAL);
            List<Integer> below = rows.below(at);
            FormRow row = rows.at(at);
            Optional<Amount> fixed = row == null
                    ? Optional.empty()
                    : approved.fixed(
                            columns.form().form(),
                            row.key().text(),
                            column.layout().key());
            if (!column.layout().sumOf().isEmpty()) {
                sheet.formula(column.at(), worked, sum(Terms.ofColumns(sheet.row(), partsOf(column))), "");
            } else if (fixed.isPresent()) {
                String exact =
                        AmountText.exact(fixed.get(), columns.form().money().unit());
                sheet.number(column.at(), open, exact);
            } else if (!below.isEmpty()) {
                List<Integer> lines = below.stream().map(line -> first + line).toList();
                sheet.formula(column.at(), worked.opened(), sum(Terms.ofRows(column.at(), lines)), "");
            } else if (panel.claims().isSum() && mirror != null && mirror.isForCodes(sheet.row())) {
                sheet.formula(column.at(), open, mirror.sumBelow(sheet.row(), column.at()), "");
            } else {
                sheet.blank(column.at(), open);
            }
        }

        private List<Integer> partsOf(Printed column) {
            return column.layout().sumOf().stream()
                    .map(measure -> columns.at(panel, measure))
                    .sorted()
                    .toList();
        }

        private void total(SheetWriter sheet, Printed column) throws IOException {
            Optional<String> total = panel.totalKey();
            if (total.isEmpty()) {
                sheet.blank(column.at(), Style.WORDS.with(Style.Fill.TOTAL));
            } else if (column.layout().isMeasure()) {
                Style style = Style.amount(columns.form().money().decimals())
                        .with(Style.Face.BOLD)
                        .with(Style.Fill.TOTAL);
                sheet.formula(column.at(), style, totalOf(column.at()), "");
            } else {
                FormRow row = new FormRow(new RowKey.Total(total.get()), total.get(), Map.of());
                KeyCells.Words words = keys.words(row, column);
                sheet.text(column.at(), words.style(), words.text());
            }
        }

        /** The total is the sum of the highest of three levels of codes, or of all projects. */
        private String totalOf(int column) {
            String amounts = body(column).a1();
            Optional<String> chosen = panel.rows() == RowKind.PROJECT
                    ? chosen(Role.PROJECT, "?*", amounts)
                    : chosen(Role.SECTION, "", amounts).or(() -> chosen(Role.CODE, "???", amounts));
            if (panel.rows() == RowKind.ITEMS) {
                return sum(Terms.ofRows(
                        column, rows.below(-1).stream().map(row -> first + row).toList()));
            }
            return chosen.map(sum -> "IF(COUNT(" + amounts + ")=0,\"\"," + sum + ")")
                    .orElseGet(() -> sum(amounts));
        }

        private Optional<String> chosen(Role role, String condition, String amounts) {
            return columns.at(panel, role).stream()
                    .mapToObj(column -> "SUMIF(" + body(column).a1() + ",\"" + condition + "\"," + amounts + ")")
                    .findFirst();
        }

        private CellRange body(int column) {
            return CellRange.ofColumn(column, first, first + rows.size() - 1);
        }

        private void validate(SheetWriter sheet) {
            for (Printed column : columns.of(panel)) {
                CellRange cells = body(column.at());
                String firstCell = CellRange.ofColumn(column.at(), first, first).a1();
                if (column.layout().isMeasure()) {
                    sheet.validate(cells, Validation.amount(messages.text("template.amount")));
                } else {
                    TemplateRows.validation(column, catalogue, firstCell, messages.text("template.code"))
                            .ifPresent(validation -> sheet.validate(cells, validation));
                }
            }
        }
    }

    /** A sum that stays blank as long as there is nothing to add. */
    static String sum(String cells) {
        return "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))";
    }
}
