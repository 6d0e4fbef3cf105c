package budget.book;

import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitRow;
import budget.figures.RowKeyText;
import budget.figures.Vocabulary.Panel;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.layout.RowKind;
import budget.model.BudgetUnit;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line for each row of each unit's form, as the unit states it; without totals. */
final class RowsByUnit implements UnitSheet {

    private static final int KEY_COLUMNS = 5;

    private final Listing list;
    private final Panel panel;
    private final UnitAmounts amounts;

    RowsByUnit(Frame frame, FormRows rows) throws IOException {
        FormLayout form = rows.columns().form();
        PanelLayout layout = rows.panels().get(0).panel();
        this.panel = frame.vocabulary().panel(layout.key());
        this.amounts = new UnitAmounts(frame.money(), rows.leavesOut());
        List<Column> columns = new ArrayList<>(List.of(
                new Column(frame.messages().text("book.unit-code"), 12),
                new Column(
                        frame.messages().text("book.unit-name"), frame.limits().nameWidth()),
                new Column(frame.messages().text("book.code"), 10),
                new Column(
                        frame.messages()
                                .text(layout.rows() == RowKind.PROJECT ? "book.code-or-project" : "book.row-name"),
                        36),
                new Column(frame.messages().text("book.level"), 6)));
        layout.measures()
                .forEach(measure -> columns.add(new Column(measure.header().get(0), 15)));
        this.list = new Listing(
                frame.book(),
                new Heading(
                        frame.messages().text("book.by-unit", form.form()),
                        frame.messages().text("book.by-unit.title", form.name()),
                        frame.messages().text("book.levels"),
                        frame.moneyWords(),
                        2,
                        columns),
                frame.limits().mostRows());
    }

    @Override
    public void add(AnalysedUnit unit) throws IOException {
        UnitCells cells = unit.cells();
        for (int row = 0; row < cells.rows(); row++) {
            UnitRow of = cells.row(row);
            if (of.kind() != UnitRow.Kind.TOTAL && of.panel().equals(panel.key()) && isShown(cells, row)) {
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
        Optional<RowKey> key = RowKeyText.read(panel, of.text());
        List<String> texts = List.of(
                unit.code(),
                unit.name(),
                key.flatMap(RowKey::code).map(ClassificationCode::digits).orElse(""),
                of.name(),
                of.kind() == UnitRow.Kind.CODE
                        ? key.flatMap(RowKey::code)
                                .map(code -> code.level().printed())
                                .orElse("")
                        : "");
        SheetWriter sheet = list.line(texts);
        for (int column = 0; column < KEY_COLUMNS; column++) {
            boolean isName = column == 1 || column == 3;
            sheet.text(column, isName ? Style.WORDS : Style.CODE, texts.get(column));
        }
        amounts.writeRow(sheet, KEY_COLUMNS, panel, cells, row);
    }

    @Override
    public void finish(boolean isOnOneSheet) {
        list.finish();
    }
}
