package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.UnitFigures;
import budget.figures.Table;
import budget.layout.FormLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellRange;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line for each unit with the main lines of a form: revenue by source, expenditure by purpose, the totals. */
final class UnitTotals {

    private static final int DEEPEST = 1;
    private static final int KEY_COLUMNS = 2;

    private final Listing list;
    private final List<Place> places = new ArrayList<>();
    private final List<Amount> sums = new ArrayList<>();
    private final BitSet incomplete = new BitSet();
    private final AmountUnit unit;
    private final int decimals;
    private final UnitAmounts amounts;
    private final String total;

    /**
     * A list of the lines that are met in the consolidated form.
     *
     * @param rows the consolidated rows
     */
    UnitTotals(BookFile book, FormRows rows, Messages messages, String coverage, Limits limits) throws IOException {
        FormLayout form = rows.columns().form();
        this.unit = form.money().unit();
        this.decimals = form.money().decimals();
        this.amounts = new UnitAmounts(form.money(), rows.leavesOut());
        this.total = messages.text("book.total");
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(messages.text("book.unit-code"), 12));
        columns.add(new Column(messages.text("book.unit-name"), limits.nameWidth()));
        rows.panels().forEach(panel -> addPlaces(panel, columns));
        this.list = new Listing(
                book,
                new Heading(
                        messages.text("book.by-unit", form.form()),
                        messages.text("book.by-unit.title", form.name()),
                        coverage,
                        messages.text("book.money", unit.printed()),
                        KEY_COLUMNS,
                        columns),
                limits.mostRows());
    }

    private void addPlaces(PanelRows panel, List<Column> columns) {
        String measure = panel.panel().measures().get(0).key();
        for (FormRow row : panel.all()) {
            boolean isMain = row.depth() <= DEEPEST || row.key() instanceof RowKey.Total;
            Optional<Amount> amount = row.amount(measure);
            if (isMain && (amount.isPresent() || row.leavesOut(measure))) {
                places.add(new Place(panel.panel().key(), row.key(), measure));
                sums.add(Amount.ZERO);
                String code = row.key().code().map(of -> of.digits() + " ").orElse("");
                int width = Math.max(12, AmountText.width(amount.orElse(Amount.ZERO), unit, decimals) + 2);
                columns.add(new Column(code + row.name(), width));
            }
        }
    }

    void add(UnitFigures figures) throws IOException {
        List<String> names = List.of(figures.unit().code(), figures.unit().name());
        SheetWriter sheet = list.line(names);
        sheet.text(0, Style.CODE, names.get(0));
        sheet.text(1, Style.WORDS, names.get(1));
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            write(sheet, at, figures.tables().get(place.panel), place);
        }
    }

    private void write(SheetWriter sheet, int at, @Nullable Table table, Place place) throws IOException {
        int row = table == null ? -1 : table.row(place.row.text());
        if (table == null || row < 0) {
            sheet.blank(KEY_COLUMNS + at, amounts.stated());
            return;
        }
        int cell = table.cell(row, table.panel().column(place.measure));
        sums.set(at, sums.get(at).plus(table.amount(cell)));
        incomplete.set(at, incomplete.get(at) || amounts.isLeftOut(table, cell));
        amounts.write(sheet, KEY_COLUMNS + at, table, cell);
    }

    /** Writes the sums below: formulas where all units are on one sheet, else amounts. */
    void finish(boolean isOnOneSheet) throws IOException {
        SheetWriter sheet = list.finish();
        List<CellRange> above = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            above.add(list.lines(KEY_COLUMNS + at));
        }
        sheet.begin(20);
        Style words = Style.CODE.with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        sheet.textAcross(0, 1, words, total);
        Style style = amounts.stated().with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        for (int at = 0; at < places.size(); at++) {
            String exact = AmountText.exact(sums.get(at), unit);
            if (incomplete.get(at)) {
                sheet.text(KEY_COLUMNS + at, style, UnitAmounts.LEFT_OUT);
            } else if (isOnOneSheet) {
                sheet.formula(
                        KEY_COLUMNS + at, style, "SUBTOTAL(109," + above.get(at).a1() + ")", exact);
            } else {
                sheet.number(KEY_COLUMNS + at, style, exact);
            }
        }
    }

    /** A figure that every unit may have. */
    private record Place(String panel, RowKey row, String measure) {}
}
