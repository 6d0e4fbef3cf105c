package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitRow;
import budget.figures.RowKeyText;
import budget.figures.Vocabulary.Panel;
import budget.layout.FormLayout;
import budget.model.BudgetUnit;
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
    private final Panel panel;
    private final UnitAmounts amounts;

    UnitCodes(BookFile book, FormRows rows, Panel panel, Messages messages, Limits limits) throws IOException {
        FormLayout form = rows.columns().form();
        this.panel = panel;
        this.amounts = new UnitAmounts(form.money(), rows.leavesOut());
        List<Column> columns = new ArrayList<>(List.of(
                new Column(messages.text("book.unit-code"), 12),
                new Column(messages.text("book.unit-name"), limits.nameWidth()),
                new Column(messages.text("book.code"), 10),
                new Column(messages.text("book.code-name"), 36),
                new Column(messages.text("book.level"), 6)));
        form.panel(panel.key())
                .orElseThrow()
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

    void add(AnalysedUnit unit) throws IOException {
        UnitCells cells = unit.cells();
        for (int row = 0; row < cells.rows(); row++) {
            UnitRow of = cells.row(row);
            if (of.kind() == UnitRow.Kind.CODE && of.panel().equals(panel.key()) && isShown(cells, row)) {
                write(unit.unit(), cells, row);
            }
        }
    }

    private boolean isShown(UnitCells cells, int row) {
        for (int cell = cells.from(row); cell < cells.from(row + 1); cell++) {
            if (!cells.isUnknown(cell) || amounts.isLeftOut(cells, cell)) {
                return true;
            }
        }
        return false;
    }

    private void write(BudgetUnit unit, UnitCells cells, int row) throws IOException {
        UnitRow of = cells.row(row);
        String level = RowKeyText.read(panel, of.text())
                .flatMap(RowKey::code)
                .map(code -> code.level().printed())
                .orElse("");
        List<String> texts = List.of(unit.code(), unit.name(), of.text(), of.name(), level);
        SheetWriter sheet = list.line(texts);
        for (int column = 0; column < KEY_COLUMNS; column++) {
            boolean isName = column == 1 || column == 3;
            sheet.text(column, isName ? Style.WORDS : Style.CODE, texts.get(column));
        }
        int place = KEY_COLUMNS;
        int cell = cells.from(row);
        for (int column = 0; column < panel.columns().size(); column++) {
            if (panel.columns().get(column).isMoney()) {
                boolean isThere = cell < cells.from(row + 1) && cells.column(cell) == column;
                amounts.write(sheet, place++, cells, isThere ? cell++ : -1);
            }
        }
    }

    void finish() {
        list.finish();
    }
}
