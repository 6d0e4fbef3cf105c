package budget.book;

import budget.base.Messages;
import budget.layout.FormLayout;
import budget.layout.FormLayout.FieldLayout;
import budget.layout.PanelLayout;
import budget.model.CellRange;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.ooxml.TextSize;
import budget.ooxml.Validation;
import java.io.IOException;
import java.util.List;

/** A blank target form: labelled cells for one project, and rows for its indicators below. */
final class TemplateTargets {

    private static final int INDICATORS = 12;
    private static final int NARROWEST = 12;

    private final FormLayout form;
    private final Messages messages;

    TemplateTargets(FormLayout form, Messages messages) {
        this.form = form;
        this.messages = messages;
    }

    /** The columns of the indicators; a form without any has two for its labelled cells. */
    private FormColumns columns() {
        PanelLayout panel =
                form.panels().isEmpty() ? form.fieldPanel() : form.panels().get(0);
        return FormColumns.of(form, panel);
    }

    List<Integer> widths() {
        return columns().all().stream()
                .map(column -> Math.max(NARROWEST, TextSize.widthOf(column.words()) + 10))
                .toList();
    }

    void write(SheetWriter sheet, String title, String left, Style leftStyle, String right) throws IOException {
        FormColumns columns = columns();
        FormHead head = new FormHead(sheet, columns);
        int last = columns.count() - 1;
        head.lines(title, left, leftStyle, right);
        sheet.begin(18);
        sheet.textAcross(0, last, Style.LINE.with(Style.Face.SMALL), messages.text("template.targets"));
        for (FieldLayout field : form.fields()) {
            field(sheet, field, last);
        }
        if (!form.panels().isEmpty()) {
            head.words();
            for (int row = 0; row < INDICATORS; row++) {
                sheet.begin(20);
                for (int column = 0; column <= last; column++) {
                    sheet.blank(column, Style.WORDS.opened());
                }
            }
        }
    }

    private void field(SheetWriter sheet, FieldLayout field, int last) throws IOException {
        boolean isProject = field.key().equals("project");
        if (!isProject && !field.isMeasure()) {
            return;
        }
        sheet.begin(20);
        sheet.text(0, Style.HEADING, field.labels().get(0));
        Style style =
                isProject ? Style.WORDS : Style.amount(form.money().decimals()).with(Style.Align.LEFT);
        sheet.textAcross(1, last, style.opened(), "");
        if (field.isMeasure()) {
            sheet.validate(
                    CellRange.ofColumn(1, sheet.row(), sheet.row()),
                    Validation.amount(messages.text("template.amount")));
        }
    }
}
