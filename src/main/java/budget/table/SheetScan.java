package budget.table;

import budget.base.WorkBudget;
import budget.layout.FormLayout;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.table.KnownHeaders.HeaderFits;
import budget.workbook.Cell;
import budget.workbook.Row;
import budget.workbook.Sheet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a sheet: looks for a title and a header, then passes on rows until the table ends. */
final class SheetScan {

    private final TableFinder finder;
    private final Sheet sheet;
    private final TableVisitor visitor;
    private final Preamble preamble = new Preamble();
    private List<HeaderFit> pending = List.of();
    private @Nullable OpenTable open;
    private @Nullable FoundTable previous;
    private @Nullable Row titleRow;
    private final SheetLines lines;

    SheetScan(TableFinder finder, Sheet sheet, TableVisitor visitor) {
        this.finder = finder;
        this.sheet = sheet;
        this.visitor = visitor;
        this.lines = new SheetLines(finder.titles(), finder.words(), sheet.name(), preamble, visitor);
    }

    void take(Row row) {
        WorkBudget.check();
        visitor.line(sheet.name(), row);
        lines.readSentences(row, open != null ? open.found() : previous);
        if (open != null) {
            takeInTable(open, row);
        } else if (!pending.isEmpty() && !extendsHeader(row)) {
            begin();
            take(row);
        } else if (pending.isEmpty()) {
            takeInPreamble(row);
        }
    }

    void finish() {
        if (open == null && !pending.isEmpty()) {
            begin();
        }
        end();
        passTitleRow();
        flushFields();
        reportUnfit();
    }

    private void takeInTable(OpenTable table, Row row) {
        boolean hasAmounts = table.statesAmounts(row);
        Optional<FormLayout> title = hasAmounts ? Optional.empty() : finder.titleIn(row);
        boolean isOfAnother =
                title.isPresent() ? !table.goesOnUnder(title.get()) : !hasAmounts && beginsAnother(table, row);
        if (isOfAnother) {
            previous = table.found();
            end();
            takeInPreamble(row);
        } else if (title.isPresent()) {
            table.turnPage(row);
            lines.readYear(row);
        } else if (LabelledCells.beginsAnother(table.found().form(), row)) {
            previous = table.found();
            end();
            startUntitled(table.found().form(), row);
            takeInPreamble(row);
        } else if (table.turnsToAnotherUnit(row)) {
            end();
            takeInPreamble(table.pageTitle());
            takeInPreamble(row);
        } else if (!hasAmounts && finder.beginsNextPart(table.found(), row)) {
            endPart(table.found());
            takeInPreamble(row);
        } else if (!table.isOfHeader(row)) {
            handOver(table, row);
        }
    }

    /** Whether a row without amounts begins another table: a title of no form, or a line with another unit of money. */
    private boolean beginsAnother(OpenTable table, Row row) {
        return table.statesAnotherUnit(row) || finder.unknownTitleIn(row).isPresent();
    }

    private void startUntitled(FormLayout form, Row row) {
        preamble.startWith(form, row.cells().get(0));
        preamble.passTitle();
    }

    private void endPart(FoundTable table) {
        end();
        if (table.form().hasFields() && table.form().panels().size() > 1) {
            previous = null;
            preamble.goOnAfter(table);
        } else {
            previous = table;
        }
    }

    private void handOver(OpenTable table, Row row) {
        Row seen = table.seen(row);
        visitor.row(table.found(), seen);
        table.note(table.found().isByUnit() ? seen : row);
        if (table.isComplete()) {
            endPart(table.found());
        }
    }

    private void takeInPreamble(Row row) {
        Optional<FormLayout> title = finder.titleIn(row);
        if (title.isPresent()) {
            flushFields();
            reportUnfit();
            preamble.startWith(title.get(), row.cells().get(0));
            if (!isIgnored()) {
                lines.read(row);
                titleRow = preamble.isFollowingTitle() ? null : row;
            }
            return;
        }
        if (preamble.beginsAnother(row)) {
            FormLayout form = preamble.title().orElseThrow();
            flushFields();
            startUntitled(form, row);
        }
        passTitleRow();
        preamble.passTitle();
        if (isIgnored()) {
            return;
        }
        finder.unknownTitleIn(row).ifPresent(preamble::setUnknownTitle);
        boolean hasLine = lines.read(row);
        hasLine |= preamble.labelled().take(row, sheet.merged());
        pass(row);
        boolean numbered = finder.isOfFigures(row);
        boolean mayBeHeader = !numbered && finder.mayBeHeader(row);
        if (numbered) {
            noteUnknownHeader();
        }
        if (numbered || (hasLine && !mayBeHeader)) {
            preamble.window().clear();
            return;
        }
        preamble.add(row);
        if (mayBeHeader) {
            pending = fits();
        }
    }

    /** Numbers in the row of a title are outside of tables; in a list of titles they are those of pages. */
    private void passTitleRow() {
        if (titleRow != null && !preamble.isOfContents()) {
            visitor.outside(sheet.name(), titleRow);
        }
        titleRow = null;
    }

    /** Figures under a title whose header has none of the form's words. */
    private void noteUnknownHeader() {
        Optional<FormLayout> title = preamble.title().filter(form -> !form.hasFields());
        if (title.isPresent() && !preamble.window().isEmpty() && preamble.nearest() == null) {
            preamble.setNearest(finder.headers()
                    .fits(finder.wordsOf(title.get()), preamble.window(), sheet.merged())
                    .nearest());
        }
    }

    private boolean isIgnored() {
        return preamble.title().filter(finder.titles()::isIgnored).isPresent();
    }

    /** Reports a row that may be lost; of a target table, what no label explains. */
    private void pass(Row row) {
        if (previous != null && !previous.form().hasFields()) {
            visitor.after(previous, row);
        }
        boolean ofTarget = preamble.title().filter(FormLayout::hasFields).isPresent();
        if (ofTarget) {
            visitor.outside(sheet.name(), preamble.labelled().without(row));
        } else if (previous == null || !previous.form().hasFields()) {
            visitor.outside(sheet.name(), row);
        }
    }

    /** While the next row of words makes the header fit better it belongs to the header. */
    private boolean extendsHeader(Row row) {
        if (finder.isOfFigures(row) || !finder.mayBeHeader(row)) {
            return false;
        }
        List<Row> before = List.copyOf(preamble.window());
        preamble.add(row);
        List<HeaderFit> longer = fits();
        if (!longer.isEmpty() && longer.get(0).saysMoreThan(pending.get(0))) {
            pending = longer;
            return true;
        }
        preamble.window().clear();
        preamble.window().addAll(before);
        return false;
    }

    /** The forms that fit the header now; more than one only when nothing tells them apart. */
    private List<HeaderFit> fits() {
        HeaderWords titled = preamble.title().map(finder::wordsOf).orElse(null);
        HeaderFits fits = finder.headers().fits(titled, preamble.window(), sheet.merged());
        if (fits.best().isEmpty() && preamble.isOfContents()) {
            fits = finder.headers().fits(null, preamble.window(), sheet.merged());
        }
        List<HeaderFit> best = fits.best();
        if (preamble.unknownTitle() != null) {
            best = best.stream().filter(fit -> fit.drift().isNone()).toList();
        }
        if (best.isEmpty()) {
            preamble.setNearest(
                    fits.best().isEmpty() ? fits.nearest() : fits.best().get(0));
        }
        return best.size() > 1 ? finder.namedBySheet(best, sheet.name()) : best;
    }

    private void begin() {
        Cell title = preamble.unknownTitle();
        List<HeaderFit> meant = title == null ? pending : finder.titledSo(pending, title);
        if (title != null && meant.isEmpty()) {
            FormLayout form = pending.get(0).form();
            finder.titles()
                    .foreignWord(title.shown(), form)
                    .ifPresent(word -> visitor.titleOfAnother(form, title.shown(), word, at(title)));
        } else if (meant.size() > 1) {
            visitor.ambiguous(meant.stream().map(HeaderFit::form).toList(), header(meant.get(0)));
        } else {
            HeaderFit fit = meant.get(0);
            open = new OpenTable(preamble.table(fit, sheet), fit.words());
            visitor.begin(open.found());
            if (title != null) {
                visitor.titleUnknown(fit.form(), title.shown(), at(title));
            }
        }
        previous = null;
        pending = List.of();
        preamble.clear();
    }

    private SheetCell at(Cell cell) {
        return new SheetCell(sheet.name(), cell.address());
    }

    private SheetCell header(HeaderFit fit) {
        return new SheetCell(
                sheet.name(),
                new CellAddress(fit.frame().headerRow(), fit.frame().firstColumn()));
    }

    private void end() {
        if (open != null) {
            visitor.end(open.found(), sheet.formulas());
            open = null;
        }
    }

    private void flushFields() {
        preamble.tableWithoutHeader(sheet).ifPresent(table -> {
            visitor.begin(table);
            visitor.end(table, List.of());
            preamble.clear();
        });
    }

    /** A form whose title is here, or whose header nearly does, without a table that could be read. */
    private void reportUnfit() {
        HeaderFit nearest = preamble.nearest();
        Cell title = preamble.titleCell();
        if (nearest == null && title != null && !preamble.isInList()) {
            preamble.title()
                    .flatMap(form -> UnfitTable.titleAlone(form, at(title)))
                    .ifPresent(visitor::unfit);
        }
        if (nearest != null && (title != null || nearest.matched() > 0)) {
            visitor.unfit(new UnfitTable(
                    nearest.form(),
                    title != null,
                    title != null ? at(title) : header(nearest),
                    nearest.matched(),
                    nearest.wanted(),
                    nearest.drift()));
        }
        preamble.forgetNearest();
    }
}
