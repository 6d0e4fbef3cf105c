package budget.normalise;

import budget.figures.Block;
import budget.figures.TableBuilder;
import budget.figures.Vocabulary.Panel;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.ColumnLayout.Role;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.ClassificationCode;
import budget.model.Detail;
import budget.model.Figure;
import budget.model.Making;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import budget.normalise.CodeReader.CodeReading;
import budget.submission.Repair;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one panel of a found table into figures. */
final class TableNormaliser {

    private final FoundTable table;
    private final FoundPanel panel;
    private final AmountUnit unit;
    private final AmountCells amounts;
    private final RowKeys keys;
    private final Discoveries discoveries;
    private final DetailCells details;
    private final List<FigureRow> rows = new ArrayList<>();
    private final MergedAmounts merged;
    private final List<UnreadableCell> unreadable = new ArrayList<>();
    private final List<SheetCell> repairedCodes = new ArrayList<>();
    private final RowsSeen seen;
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<CellAddress> texts = new ArrayList<>();

    /**
     * A reader of one panel.
     *
     * @param seen the rows of all panels of the table
     * @param amounts of the whole table
     */
    TableNormaliser(
            FoundTable table,
            FoundPanel panel,
            AmountUnit unit,
            RowKeys keys,
            RowsSeen seen,
            AmountCells amounts,
            Discoveries discoveries) {
        this.table = table;
        this.merged = new MergedAmounts(table.merged());
        this.panel = panel;
        this.unit = unit;
        this.amounts = amounts;
        this.keys = keys;
        this.seen = seen;
        this.discoveries = discoveries;
        this.details = new DetailCells(table, panel, discoveries);
    }

    FoundPanel panel() {
        return panel;
    }

    /** The percentages, numbers of things and words beside its figures. */
    List<Detail> details() {
        return details.all();
    }

    /** Forgets what is above: the rows of another unit are between. */
    void leave() {
        keys.leave();
    }

    /** Takes a row of the sheet, of which only the cells in this panel's columns concern it. */
    void take(Row row) {
        if (panel.layout().print().isOneLine()) {
            takeLine(row);
            return;
        }
        RowKeys.Keyed keyed = keys.of(row);
        if (keyed == null) {
            refuse(row);
            return;
        }
        RowKey key = keyed.key();
        FigureRow read =
                new FigureRow(key, Words.trimmed(keyed.name()), row.number(), figures(row, key, panel.measures()));
        RowsSeen.Seen earlier = seen.note(panel.layout().key(), read);
        if (earlier != null && earlier.isRepeatedBy(panel.layout().key(), read)) {
            return;
        }
        noteKey(row, keyed, earlier == null ? null : earlier.row());
        if (row.hidden()) {
            hiddenRows.add(row.number());
        }
        boolean isOfAnotherPanel =
                earlier != null && !earlier.panel().equals(panel.layout().key());
        if (!isOfAnotherPanel) {
            rows.add(read);
            details.take(row, key);
        }
    }

    /** Takes the one line of figures of a form without row labels; any further one is not understood. */
    private void takeLine(Row row) {
        boolean hasFigures = panel.measures().stream()
                .map(column -> row.at(column.column()))
                .anyMatch(cell -> cell != null && amounts.isAmount(cell, unit));
        if (hasFigures && !rows.isEmpty() && panel.isByUnit()) {
            reportDuplicate(rows.get(0).key(), rows.get(0).line(), row);
            return;
        }
        if (!hasFigures || !rows.isEmpty()) {
            refuse(row);
            return;
        }
        if (row.hidden()) {
            hiddenRows.add(row.number());
        }
        LinesInColumns.of(panel)
                .forEach((key, columns) ->
                        rows.add(new FigureRow(key, key.label(), row.number(), figures(row, key, columns))));
        details.take(row, rows.get(0).key());
    }

    private List<Figure> figures(Row row, RowKey key, List<BoundColumn> columns) {
        List<Figure> figures = new ArrayList<>();
        boolean hasOwnKey = panel.hasOwnKey(row);
        for (BoundColumn column : columns) {
            Cell cell = row.at(column.column());
            String measure = column.layout().key();
            if (cell == null && hasOwnKey) {
                merged.takeCovered(new CellAddress(row.number(), column.column()), key, measure);
            } else if (cell != null) {
                Subject subject = new Subject(table.form().form(), key.text(), measure);
                Figure figure = amounts.figure(cell, column.unit().orElse(unit), subject);
                if (figure != null) {
                    figures.add(figure);
                    merged.take(cell);
                    if (cell instanceof Cell.Text) {
                        texts.add(cell.address());
                    }
                } else if (amounts.lastWasUnreadable()) {
                    unreadable.add(new UnreadableCell(key, measure, cell.address()));
                }
            }
        }
        return figures;
    }

    /** Whether the panel has a total row in the form, and no such row here. */
    private boolean lacksTotal() {
        return panel.layout().totalKey().isPresent()
                && panel.layout().claims().hasTotal()
                && !panel.layout().print().isOneLine()
                && seen.noteMissingTotal(panel.layout().key());
    }

    /** A row that cannot be placed loses nothing as long as it holds no amount; otherwise the amounts are reported. */
    void refuse(Row row) {
        List<Cell> stranded = new ArrayList<>();
        for (BoundColumn column : panel.measures()) {
            Cell cell = row.at(column.column());
            if (cell != null && amounts.isAmount(cell, unit) && !NoMoney.isLabelled(row, cell)) {
                stranded.add(cell);
            } else if (cell != null) {
                discoveries.cellUsed();
            }
        }
        String words = panel.words(row);
        boolean isMoney = !StrayNumbers.areNoughts(stranded);
        boolean isPrepared = words.isEmpty() && !isMoney;
        if (isPrepared) {
            stranded.forEach(cell -> discoveries.cellUsed());
        } else if (!stranded.isEmpty()) {
            stranded.forEach(cell -> discoveries.cellLeftOver());
            discoveries.find(StrayNumbers.weighed(
                    Finding.at(
                            FindingCode.ROW_NOT_UNDERSTOOD,
                            Subject.of(table.form().form()),
                            stranded.stream().map(this::at).toList(),
                            words,
                            Integer.toString(row.number())),
                    isMoney));
        }
    }

    private void noteKey(Row row, RowKeys.Keyed keyed, @Nullable FigureRow earlier) {
        SheetCell place = keyPlace(row);
        RowKey key = keyed.key();
        Optional<ClassificationCode> code = key.code();
        if (code.isPresent()) {
            discoveries.codes().note(code.get(), keyed.name(), table.form().form(), place);
        }
        if (keyed.source() != CodeReading.Source.TYPED) {
            Repair repair = keyed.repair(place, panel.words(row));
            discoveries.repaired(repair);
            if (repair.kind().changesWhatIsRead()) {
                repairedCodes.add(place);
            }
        }
        if (earlier != null) {
            reportDuplicate(key, earlier.line(), row);
        }
    }

    private void reportDuplicate(RowKey key, int earlier, Row row) {
        discoveries.find(Finding.at(
                FindingCode.DUPLICATE_ROW,
                new Subject(table.form().form(), key.text(), ""),
                keyPlace(row),
                key.text(),
                Integer.toString(earlier),
                Integer.toString(row.number())));
    }

    private SheetCell keyPlace(Row row) {
        for (BoundColumn column : panel.columns()) {
            Cell cell = row.at(column.column());
            if (cell != null && !column.layout().isMeasure() && column.layout().role() != Role.REMARK) {
                return at(cell);
            }
        }
        return at(row.cells().get(0));
    }

    private SheetCell at(Cell cell) {
        return new SheetCell(table.sheet(), cell.address());
    }

    /** Enters the panel as filled in into its table. */
    void finish(List<Making.Made> formulas, Panel words, TableBuilder filled) {
        PanelPlaces places = new PanelPlaces(table, panel);
        Making making = places.making(formulas, texts);
        String form = table.form().form();
        if (!repairedCodes.isEmpty()) {
            discoveries.find(Finding.at(
                    FindingCode.CODE_REPAIRED,
                    Subject.of(form),
                    repairedCodes,
                    form,
                    Integer.toString(repairedCodes.size())));
        }
        unreadable.addAll(merged.covered());
        rows.replaceAll(row -> merged.without(row, unreadable));
        rows.replaceAll(new EmptySums(rows, making)::without);
        merged.finding(Subject.of(form), table.sheet()).ifPresent(discoveries::find);
        boolean stated = rows.stream().anyMatch(row -> !row.figures().isEmpty());
        if (stated && lacksTotal()) {
            String total = panel.layout().totalKey().orElseThrow();
            discoveries.find(
                    Finding.at(FindingCode.TOTAL_ROW_MISSING, new Subject(form, total, ""), table.header(), total));
        }
        Block block = new Block(
                table.sheet(),
                unit,
                places.columns(words),
                new Block.Hidden(hiddenRows, table.frame().hiddenColumns()),
                making);
        new FilledRows(rows, unreadable).addTo(filled, words, block);
    }
}
