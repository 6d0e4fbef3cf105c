package budget.book;

import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitRow;
import budget.definition.Datasets;
import budget.layout.FormLayout.Money;
import budget.model.Amount;
import budget.model.RowKey;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line for each unit with the main lines of a form: revenue by source, expenditure by purpose, the totals. */
final class UnitTotals implements UnitSheet {

    private static final int DEEPEST = 1;
    private static final int KEY_COLUMNS = 2;

    private final Listing list;
    private final Frame frame;
    private final Map<Place, List<Integer>> places = new HashMap<>();
    private final List<Integer> columnOf = new ArrayList<>();
    private final ColumnSums sums;
    private final Money money;
    private final UnitAmounts amounts;

    /**
     * A list of the lines that are met in the consolidated form.
     *
     * @param name of the sheet
     * @param rows the consolidated rows
     * @param only the column of one panel to be listed; of every panel the first one without it
     */
    UnitTotals(Frame frame, String name, String title, FormRows rows, Optional<Datasets.Column> only)
            throws IOException {
        this.frame = frame;
        this.money = frame.money();
        this.amounts = new UnitAmounts(money, rows.leavesOut());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(frame.messages().text("book.unit-code"), 12));
        columns.add(new Column(
                frame.messages().text("book.unit-name"), frame.limits().nameWidth()));
        for (PanelRows panel : rows.panels()) {
            if (only.isEmpty()) {
                addPlaces(panel, panel.panel().measures().get(0).key(), columns);
            } else if (only.get().panel().key().equals(panel.panel().key())) {
                addPlaces(panel, only.get().measure(), columns);
            }
        }
        this.sums = new ColumnSums(frame, KEY_COLUMNS, columnOf.size());
        this.list = new Listing(
                frame.book(),
                new Heading(name, title, frame.coverage(), frame.moneyWords(), KEY_COLUMNS, columns),
                frame.limits().mostRows());
    }

    private void addPlaces(PanelRows panel, String measure, List<Column> columns) {
        for (FormRow row : panel.all()) {
            boolean isMain = row.depth() <= DEEPEST || row.key() instanceof RowKey.Total;
            Optional<Amount> amount = row.amount(measure);
            if (isMain && (amount.isPresent() || row.leavesOut(measure))) {
                places.computeIfAbsent(new Place(panel.panel().key(), row.key().text()), place -> new ArrayList<>())
                        .add(columnOf.size());
                columnOf.add(frame.vocabulary().panel(panel.panel().key()).column(measure));
                String code = row.key().code().map(of -> of.digits() + " ").orElse("");
                int width =
                        Math.max(12, AmountText.width(amount.orElse(Amount.ZERO), money.unit(), money.decimals()) + 2);
                columns.add(new Column(code + row.name(), width));
            }
        }
    }

    @Override
    public void add(AnalysedUnit unit) throws IOException {
        List<String> names = List.of(unit.unit().code(), unit.unit().name());
        SheetWriter sheet = list.line(names);
        sheet.text(0, Style.CODE, names.get(0));
        sheet.text(1, Style.WORDS, names.get(1));
        UnitCells cells = unit.cells();
        int[] found = found(cells);
        for (int at = 0; at < found.length; at++) {
            int cell = found[at];
            if (cell >= 0) {
                sums.add(at, cells.amount(cell));
            }
            if (amounts.isLeftOut(cells, cell)) {
                sums.miss(at);
            }
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

    @Override
    public void finish(boolean isOnOneSheet) throws IOException {
        sums.write(list, isOnOneSheet);
    }

    /** A row that every unit may have. */
    private record Place(String panel, String row) {}
}
