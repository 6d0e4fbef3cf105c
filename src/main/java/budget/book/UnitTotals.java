package budget.book;

import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.CompletedRow;
import budget.consolidate.CompletedTable;
import budget.consolidate.UnitFigures;
import budget.definition.FormLayout;
import budget.definition.PanelLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Messages;
import budget.model.RowKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line for each unit with the main lines of a form: what is received from where, what is spent on what, the totals. */
final class UnitTotals {

    private static final int DEEPEST = 1;
    private static final int KEY_COLUMNS = 2;

    private final Listing list;
    private final List<Place> places = new ArrayList<>();
    private final List<Amount> sums = new ArrayList<>();
    private final AmountUnit unit;
    private final int decimals;
    private final String total;

    /**
     * A list of the lines that are met in the consolidated form.
     *
     * @param rows what is consolidated
     */
    UnitTotals(BookFile book, FormRows rows, Messages messages, String coverage, Limits limits) throws IOException {
        FormLayout form = rows.columns().form();
        this.unit = form.money().unit();
        this.decimals = form.money().decimals();
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
            if (isMain && amount.isPresent()) {
                places.add(new Place(panel.panel(), row.key(), measure));
                sums.add(Amount.ZERO);
                String code = row.key().code().map(of -> of.digits() + " ").orElse("");
                int width = Math.max(12, AmountText.width(amount.get(), unit, decimals) + 2);
                columns.add(new Column(code + row.name(), width));
            }
        }
    }

    void add(UnitFigures figures) throws IOException {
        SheetWriter sheet =
                list.line(List.of(figures.unit().code(), figures.unit().name()));
        sheet.text(0, Style.CODE, figures.unit().code());
        sheet.text(1, Style.WORDS, figures.unit().name());
        for (int at = 0; at < places.size(); at++) {
            Optional<CompletedRow> row = places.get(at).in(figures);
            write(sheet, at, row);
        }
    }

    private void write(SheetWriter sheet, int at, Optional<CompletedRow> row) throws IOException {
        String measure = places.get(at).measure;
        Style style = Style.amount(decimals);
        Optional<Amount> amount = row.flatMap(found -> found.find(measure));
        if (amount.isEmpty()) {
            sheet.blank(KEY_COLUMNS + at, style);
            return;
        }
        sums.set(at, sums.get(at).plus(amount.get()));
        boolean isDerived = !row.orElseThrow().derivedPart(measure).isZero();
        sheet.number(
                KEY_COLUMNS + at,
                isDerived ? style.with(Style.Fill.DERIVED) : style,
                AmountText.exact(amount.get(), unit));
    }

    /** Writes the sums below; only where all units stand on one sheet are they sums of what stands above. */
    void finish(boolean isOnOneSheet) throws IOException {
        SheetWriter sheet = list.finish();
        List<Region> above = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            above.add(list.lines(KEY_COLUMNS + at));
        }
        sheet.begin(20);
        Style words = Style.CODE.with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        sheet.textAcross(0, 1, words, total);
        Style style = Style.amount(decimals).with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        for (int at = 0; at < places.size(); at++) {
            String exact = AmountText.exact(sums.get(at), unit);
            if (isOnOneSheet) {
                sheet.formula(
                        KEY_COLUMNS + at, style, "SUBTOTAL(109," + above.get(at).a1() + ")", exact);
            } else {
                sheet.number(KEY_COLUMNS + at, style, exact);
            }
        }
    }

    /** A figure that every unit may have. */
    private record Place(PanelLayout panel, RowKey row, String measure) {

        Optional<CompletedRow> in(UnitFigures figures) {
            CompletedTable table = figures.tables().get(panel.key());
            return table == null
                    ? Optional.empty()
                    : table.rows().stream()
                            .filter(found -> found.key().equals(row))
                            .findFirst();
        }
    }
}
