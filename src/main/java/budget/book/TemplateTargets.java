package budget.book;

import budget.base.Messages;
import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.layout.PanelLayout;
import budget.model.CellRange;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.ooxml.TextSize;
import budget.ooxml.Validation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A blank target form: labelled cells for one project or the unit, and rows for tasks and indicators below. */
final class TemplateTargets {

    private static final int ROWS = 12;
    private static final int NARROWEST = 12;

    private final FormLayout form;
    private final Messages messages;

    TemplateTargets(FormLayout form, Messages messages) {
        this.form = form;
        this.messages = messages;
    }

    /** The panels one below another; a form without any has the columns of its labelled cells. */
    private List<FormColumns> parts() {
        List<PanelLayout> panels = form.panels().isEmpty() ? List.of(form.fieldPanel()) : form.panels();
        return panels.stream().map(panel -> FormColumns.blank(form, panel)).toList();
    }

    /** The columns of the widest panel. */
    private FormColumns widest() {
        return parts().stream().max(Comparator.comparingInt(FormColumns::count)).orElseThrow();
    }

    List<Integer> widths() {
        return IntStream.range(0, widest().count()).map(this::width).boxed().toList();
    }

    private int width(int at) {
        return parts().stream()
                .filter(part -> at < part.count())
                .mapToInt(part -> TextSize.widthOf(part.all().get(at).words()) + 10)
                .reduce(NARROWEST, Math::max);
    }

    void write(SheetWriter sheet, String title, String left, Style leftStyle, String right) throws IOException {
        FormColumns columns = widest();
        FormHead head = new FormHead(sheet, columns);
        int last = columns.count() - 1;
        head.lines(title, left, leftStyle, right);
        sheet.begin(18);
        sheet.textAcross(0, last, Style.LINE.with(Style.Face.SMALL), messages.text("template.targets"));
        for (FieldLayout field : form.fields()) {
            field(sheet, field, last);
        }
        if (!form.panels().isEmpty()) {
            for (FormColumns part : parts()) {
                part(sheet, part);
            }
        }
    }

    private void part(SheetWriter sheet, FormColumns part) throws IOException {
        new FormHead(sheet, part).words();
        for (int row = 0; row < ROWS; row++) {
            sheet.begin(20);
            for (Printed column : part.all()) {
                sheet.blank(column.at(), style(column).opened());
            }
        }
        PanelLayout panel = part.panels().get(0);
        if (panel.totalKey().isPresent()) {
            sheet.begin(20);
            sheet.text(
                    part.keyColumns() == 0 ? 0 : labelColumn(part),
                    Style.HEADING,
                    panel.totalKey().get());
            for (Printed column : part.measures(panel)) {
                sheet.blank(column.at(), style(column).opened());
            }
        }
    }

    private static int labelColumn(FormColumns part) {
        return part.at(part.panels().get(0), Role.PROJECT).orElse(0);
    }

    private Style style(Printed column) {
        return column.layout().isMeasure() ? Style.amount(form.money().decimals()) : Style.WORDS;
    }

    private void field(SheetWriter sheet, FieldLayout field, int last) throws IOException {
        for (String label : field.template()) {
            field(sheet, field, label, last);
        }
    }

    private void field(SheetWriter sheet, FieldLayout field, String label, int last) throws IOException {
        sheet.begin(field.key().equals(FormLayout.GOAL) ? 80 : 20);
        sheet.text(0, Style.HEADING, label);
        Style style = field.isMeasure() ? Style.amount(form.money().decimals()).with(Style.Align.LEFT) : Style.WORDS;
        sheet.textAcross(1, last, style.opened(), "");
        if (field.isMeasure()) {
            sheet.validate(
                    CellRange.ofColumn(1, sheet.row(), sheet.row()),
                    Validation.amount(messages.text("template.amount")));
        }
    }
}
