package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitRow;
import budget.figures.Vocabulary;
import budget.layout.FormLayout;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellRange;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line for each unit with the main lines of a form: revenue by source, expenditure by purpose, the totals. */
final class UnitTotals {

    private static final int DEEPEST = 1;
    private static final int KEY_COLUMNS = 2;

    private final Listing list;
    private final Map<Place, List<Integer>> places = new HashMap<>();
    private final List<Integer> columnOf = new ArrayList<>();
    private final Vocabulary vocabulary;
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
    UnitTotals(BookFile book, FormRows rows, Vocabulary vocabulary, Messages messages, String coverage, Limits limits)
            throws IOException {
        this.vocabulary = vocabulary;
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
                places.computeIfAbsent(new Place(panel.panel().key(), row.key().text()), place -> new ArrayList<>())
                        .add(columnOf.size());
                columnOf.add(vocabulary.panel(panel.panel().key()).column(measure));
                sums.add(Amount.ZERO);
                String code = row.key().code().map(of -> of.digits() + " ").orElse("");
                int width = Math.max(12, AmountText.width(amount.orElse(Amount.ZERO), unit, decimals) + 2);
                columns.add(new Column(code + row.name(), width));
            }
        }
    }

    void add(AnalysedUnit unit) throws IOException {
        List<String> names = List.of(unit.unit().code(), unit.unit().name());
        SheetWriter sheet = list.line(names);
        sheet.text(0, Style.CODE, names.get(0));
        sheet.text(1, Style.WORDS, names.get(1));
        UnitCells cells = unit.cells();
        int[] found = found(cells);
        for (int at = 0; at < found.length; at++) {
            int cell = found[at];
            sums.set(at, cell < 0 ? sums.get(at) : sums.get(at).plus(cells.amount(cell)));
            incomplete.set(at, incomplete.get(at) || amounts.isLeftOut(cells, cell));
            amounts.write(sheet, KEY_COLUMNS + at, cells, cell);
        }
    }

    /** The unit's cell for every place, in the first row that has the key; -1 where there is none. */
    private int[] found(UnitCells cells) {
        int[] found = new int[columnOf.size()];
        Arrays.fill(found, -1);
        for (int row = 0; row < cells.rows(); row++) {
            UnitRow of = cells.row(row);
            for (int at : places.getOrDefault(new Place(of.panel(), of.text()), List.of())) {
                for (int cell = cells.from(row); cell < cells.from(row + 1); cell++) {
                    if (found[at] < 0 && cells.column(cell) == columnOf.get(at)) {
                        found[at] = cell;
                    }
                }
            }
        }
        return found;
    }

    /** Writes the sums below: formulas where all units are on one sheet, else amounts. */
    void finish(boolean isOnOneSheet) throws IOException {
        SheetWriter sheet = list.finish();
        List<CellRange> above = new ArrayList<>();
        for (int at = 0; at < columnOf.size(); at++) {
            above.add(list.lines(KEY_COLUMNS + at));
        }
        sheet.begin(20);
        Style words = Style.CODE.with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        sheet.textAcross(0, 1, words, total);
        Style style = amounts.stated().with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        for (int at = 0; at < columnOf.size(); at++) {
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

    /** A row that every unit may have. */
    private record Place(String panel, String row) {}
}
