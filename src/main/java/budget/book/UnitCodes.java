package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.UnitFigures;
import budget.definition.CodeLists;
import budget.figures.Part;
import budget.figures.Table;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One line for each code of each unit, as the unit states it. */
final class UnitCodes {

    private static final int KEY_COLUMNS = 5;

    private final Listing list;
    private final PanelLayout panel;
    private final CodeLists codes;
    private final UnitAmounts amounts;

    UnitCodes(BookFile book, FormRows rows, String panel, CodeLists codes, Messages messages, Limits limits)
            throws IOException {
        FormLayout form = rows.columns().form();
        this.panel = form.panel(panel).orElseThrow();
        this.codes = codes;
        this.amounts = new UnitAmounts(form.money(), rows.leavesOut());
        List<Column> columns = new ArrayList<>(List.of(
                new Column(messages.text("book.unit-code"), 12),
                new Column(messages.text("book.unit-name"), limits.nameWidth()),
                new Column(messages.text("book.code"), 10),
                new Column(messages.text("book.code-name"), 36),
                new Column(messages.text("book.level"), 6)));
        this.panel
                .measures()
                .forEach(measure -> columns.add(new Column(measure.header().get(0), 15)));
        this.list = new Listing(
                book,
                new Heading(
                        messages.text("book.by-unit", form.form()),
                        messages.text("book.by-unit.title", form.name()),
                        messages.text("book.levels"),
                        messages.text("book.money", form.money().unit().printed()),
                        2,
                        columns),
                limits.mostRows());
    }

    void add(UnitFigures figures) throws IOException {
        Table table = figures.tables().get(panel.key());
        for (int row = 0; table != null && row < table.rows().size(); row++) {
            boolean isFilled = Part.inRow(table, row).stream()
                    .anyMatch(part -> part.isMoney() && (part.isFilled() || amounts.isLeftOut(table, part.cell())));
            if (table.rows().get(row).key() instanceof RowKey.Code code && isFilled) {
                write(figures, code.of(), table, row);
            }
        }
    }

    private void write(UnitFigures figures, ClassificationCode code, Table table, int row) throws IOException {
        String official = codes.catalogue(code.system()).name(code);
        String name = official.isEmpty() ? table.rows().get(row).name() : official;
        List<String> texts = List.of(
                figures.unit().code(),
                figures.unit().name(),
                code.digits(),
                name,
                code.level().printed());
        SheetWriter sheet = list.line(texts);
        for (int column = 0; column < KEY_COLUMNS; column++) {
            boolean isName = column == 1 || column == 3;
            sheet.text(column, isName ? Style.WORDS : Style.CODE, texts.get(column));
        }
        int column = KEY_COLUMNS;
        for (Part part : Part.inRow(table, row)) {
            if (part.isMoney()) {
                amounts.write(sheet, column++, table, part.cell());
            }
        }
    }

    void finish() {
        list.finish();
    }
}
