package budget.workbook;

import budget.definition.FormLayout;
import budget.model.SheetCell;
import budget.model.Words;
import budget.model.WorkBudget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a sheet: looks for a title and a header, then hands over rows until the table ends. */
final class SheetScan {

    private final TableFinder finder;
    private final Sheet sheet;
    private final TableVisitor visitor;
    private final Preamble preamble = new Preamble();
    private List<HeaderFit> pending = List.of();
    private @Nullable OpenTable open;
    private @Nullable FoundTable previous;

    SheetScan(TableFinder finder, Sheet sheet, TableVisitor visitor) {
        this.finder = finder;
        this.sheet = sheet;
        this.visitor = visitor;
    }

    void take(Row row) {
        WorkBudget.check();
        hearSentences(row);
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
        flushFields();
    }

    private void hearSentences(Row row) {
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text && SheetWords.declaresEmpty(text.text())) {
                formsDeclaredEmpty(text.text()).forEach(form -> visitor.declaredEmpty(form, at(cell)));
            }
            if (cell instanceof Cell.Text text && SheetWords.declaresSecret(text.text())) {
                visitor.declaredSecret(text.text(), at(cell));
            }
        }
    }

    /** The forms a sentence names; where it names none, the table it stands in or behind. */
    private List<FormLayout> formsDeclaredEmpty(String sentence) {
        List<FormLayout> named = finder.titles().mentioned(sentence);
        if (!named.isEmpty()) {
            return named;
        }
        FoundTable here = open != null ? open.found() : previous;
        return here != null ? List.of(here.form()) : preamble.title().stream().toList();
    }

    private void takeInTable(OpenTable table, Row row) {
        Optional<FormLayout> title = table.statesAmounts(row) ? Optional.empty() : finder.titleIn(row);
        if (title.isPresent() && !table.goesOnUnder(title.get())) {
            previous = table.found();
            end();
            takeInPreamble(row);
        } else if (title.isPresent()) {
            table.turnPage(row);
        } else if (table.turnsToAnotherUnit(row)) {
            end();
            takeInPreamble(table.pageTitle());
            takeInPreamble(row);
        } else if (!table.isOfHeader(row)) {
            handOver(table, row);
        }
    }

    private void handOver(OpenTable table, Row row) {
        visitor.row(table.found(), table.seen(row));
        table.note(row);
        if (table.isComplete()) {
            previous = table.found();
            end();
        }
    }

    private void takeInPreamble(Row row) {
        Optional<FormLayout> title = finder.titleIn(row);
        if (title.isPresent()) {
            flushFields();
            preamble.startWith(title.get());
            hearYear(row);
            hearLines(row);
            return;
        }
        boolean year = hearYear(row);
        boolean lines = hearLines(row);
        boolean spoken = preamble.takeFields(row) || year || lines;
        if (previous != null) {
            visitor.after(previous, row);
        }
        boolean mayBeHeader = !hasNumber(row) && finder.mayBeHeader(row);
        if (hasNumber(row) || (spoken && !mayBeHeader)) {
            preamble.window().clear();
            return;
        }
        preamble.add(row);
        if (mayBeHeader) {
            pending = fits();
        }
    }

    /** While the next row of words makes the header fit better it belongs to the header. */
    private boolean extendsHeader(Row row) {
        if (hasNumber(row) || !finder.mayBeHeader(row)) {
            return false;
        }
        List<Row> before = List.copyOf(preamble.window());
        preamble.add(row);
        List<HeaderFit> longer = fits();
        if (!longer.isEmpty() && longer.get(0).isBetterThan(pending.get(0))) {
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
        List<HeaderFit> best = finder.headers().fits(titled, preamble.window(), sheet.merged());
        return best.size() > 1 ? namedBySheet(best) : best;
    }

    private List<HeaderFit> namedBySheet(List<HeaderFit> fits) {
        String name = Words.key(sheet.name());
        Optional<FormLayout> titled = finder.titles().titleOf(sheet.name());
        List<HeaderFit> named = fits.stream()
                .filter(fit -> fit.form().form().equals(name)
                        || titled.filter(fit.form()::equals).isPresent())
                .toList();
        return named.size() == 1 ? named : fits;
    }

    private void begin() {
        HeaderFit fit = pending.get(0);
        SheetCell where = new SheetCell(
                sheet.name(),
                new budget.model.CellAddress(
                        fit.frame().headerRow(), fit.frame().firstColumn()));
        if (pending.size() > 1) {
            visitor.ambiguous(pending.stream().map(HeaderFit::form).toList(), where);
        } else {
            open = new OpenTable(found(fit), fit.words(), sheet.merged());
            visitor.begin(open.found());
        }
        previous = null;
        pending = List.of();
        preamble.clear();
    }

    private FoundTable found(HeaderFit fit) {
        return new FoundTable(
                fit.form(),
                sheet.name(),
                fit.panels(),
                fit.frame().on(sheet),
                preamble.unit(),
                preamble.fields(),
                fit.drift());
    }

    private void end() {
        if (open != null) {
            visitor.end(open.found());
            open = null;
        }
    }

    /** Labelled cells without a header below them are a table of their own, such as a target without indicators. */
    private void flushFields() {
        Optional<FormLayout> form = preamble.title();
        if (form.isPresent() && !preamble.fields().isEmpty()) {
            FoundTable table = new FoundTable(
                    form.get(),
                    sheet.name(),
                    List.of(),
                    FoundTable.Frame.NONE,
                    preamble.unit(),
                    preamble.fields(),
                    new HeaderDrift(List.of(), List.of(), false));
            visitor.begin(table);
            visitor.end(table);
            preamble.clear();
        }
    }

    private boolean hearYear(Row row) {
        boolean heard = false;
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text && text.text().length() <= 80) {
                boolean isTitle = finder.titles().titleOf(text.text()).isPresent();
                java.util.OptionalInt year = isTitle ? SheetWords.year(text.text()) : SheetWords.yearAlone(text.text());
                if (year.isPresent()) {
                    visitor.year(year.getAsInt(), at(cell));
                    heard = true;
                }
            }
        }
        return heard;
    }

    /** The lines that say who made the table and in which unit of money. */
    private boolean hearLines(Row row) {
        boolean heard = false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Cell.Text text && text.text().length() <= 200) {
                Optional<budget.model.AmountUnit> money = MoneyWords.line(text.text());
                money.ifPresent(preamble::setUnit);
                Optional<String> name = SheetWords.unitName(text.text());
                name.map(found -> found.isEmpty() ? next(row, text) : found)
                        .filter(found -> !found.isEmpty())
                        .ifPresent(found -> visitor.unitName(found, at(text)));
                heard |= money.isPresent() || name.isPresent();
            }
        }
        return heard;
    }

    private static String next(Row row, Cell.Text label) {
        for (Cell cell : row.cells()) {
            if (cell.address().column() > label.address().column()) {
                boolean isName = cell instanceof Cell.Text
                        && MoneyWords.line(cell.shown()).isEmpty()
                        && !cell.shown().matches(".*[：:]\\s*$");
                return isName ? Words.key(cell.shown()) : "";
            }
        }
        return "";
    }

    static boolean hasNumber(Row row) {
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Number) {
                return true;
            }
        }
        return false;
    }

    private SheetCell at(Cell cell) {
        return new SheetCell(sheet.name(), cell.address());
    }
}
