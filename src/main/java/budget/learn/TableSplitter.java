package budget.learn;

import budget.model.AmountUnit;
import budget.model.Words;
import budget.table.ColumnNumbers;
import budget.table.MoneyWords;
import budget.table.SheetWords;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a sheet into its tables: title, lines below it, header, body. One for each sheet. */
final class TableSplitter {

    private static final int MOST_CELLS_BESIDE_A_TITLE = 4;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_LABEL = 40;

    private final SheetGrid sheet;
    private final List<SampleTable> tables = new ArrayList<>();
    private @Nullable String title;
    private String number = "";
    private Optional<AmountUnit> unit = Optional.empty();
    private List<Row> fields = new ArrayList<>();
    private List<Row> header = new ArrayList<>();
    private List<Row> body = new ArrayList<>();
    private boolean isHeaderComplete;

    private TableSplitter(SheetGrid sheet) {
        this.sheet = sheet;
    }

    /** The tables of a sheet from top to bottom. */
    static List<SampleTable> split(SheetGrid sheet) {
        TableSplitter splitter = new TableSplitter(sheet);
        sheet.rows().forEach(splitter::take);
        splitter.end();
        return splitter.tables;
    }

    private void take(Row row) {
        Optional<String> found = titleIn(row);
        if (found.isPresent() && isPageBreak(found.get())) {
            return;
        }
        if (found.isEmpty() && fields.isEmpty() && isHeaderOfIndicators(row)) {
            fields.addAll(header);
            fields.addAll(body);
            header = new ArrayList<>(List.of(row));
            body = new ArrayList<>();
            isHeaderComplete = true;
            return;
        }
        if (found.isPresent()) {
            end();
            title = found.get();
            readLines(row);
        } else if (header.isEmpty()) {
            takeAboveHeader(row);
        } else if (!isHeaderComplete && goesOn(row)) {
            header.add(row);
        } else if (isNumber(row)) {
            end();
            readLines(row);
        } else {
            takeInBody(row);
        }
    }

    /** The header of the indicators of a performance target; what stands above it are labelled cells. */
    private static boolean isHeaderOfIndicators(Row row) {
        return row.cells().stream()
                        .filter(cell -> FormWords.is("indicators", cell.shown()))
                        .count()
                > 1;
    }

    /** The number of the next table may stand above its title. */
    private static boolean isNumber(Row row) {
        return row.cells().stream().allMatch(cell -> FormWords.is("number", cell.shown()));
    }

    /** The same title within a table: the next page begins with it. */
    private boolean isPageBreak(String found) {
        boolean hasTotal = body.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell instanceof Cell.Text text && FormWords.is("total", text.text()));
        return !body.isEmpty()
                && fields.isEmpty()
                && !hasTotal
                && title != null
                && Words.bare(found).equals(Words.bare(title));
    }

    private void takeAboveHeader(Row row) {
        boolean isLine = readLines(row);
        long words = row.cells().stream().filter(TableSplitter::isLabel).count();
        if (!isLine && words > 1 && !CellKinds.hasAmount(row) && !ColumnNumbers.areIn(row)) {
            header.add(row);
        }
    }

    private static boolean isLabel(Cell cell) {
        return cell instanceof Cell.Text text && text.text().length() <= LONGEST_LABEL;
    }

    /** Reads the number of the form and the unit of money; whether the row is about such things alone. */
    private boolean readLines(Row row) {
        boolean isLine = false;
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text) {
                boolean isUnitLine = MoneyWords.isOwnLine(text.text());
                if (isUnitLine) {
                    unit = MoneyWords.line(text.text()).or(() -> unit);
                }
                boolean isNumber = FormWords.is("number", text.text());
                number = isNumber && number.isEmpty() ? Words.key(text.text()).replace("：", "") : number;
                boolean isName = row.cells().size() <= 3
                        && SheetWords.unitName(text.text()).isPresent();
                isLine |= isUnitLine || isNumber || isName;
            }
        }
        return isLine;
    }

    /** Whether a row below the first one of the header still belongs to it. */
    private boolean goesOn(Row row) {
        if (ColumnNumbers.areAllOf(row) || ColumnNumbers.areIn(row)) {
            isHeaderComplete = true;
            return !ColumnNumbers.areAllOf(row);
        }
        boolean more = !CellKinds.isOfBody(row) && (isMergedInto(row) || isBelowGroups(row) || isWider(row));
        isHeaderComplete = !more;
        return more;
    }

    /** Whether a cell of the header is merged down over the row. */
    private boolean isMergedInto(Row row) {
        return header.stream()
                .flatMap(above -> above.cells().stream())
                .anyMatch(cell -> sheet.merged()
                        .topLeft(row.number(), cell.address().column())
                        .filter(cell.address()::equals)
                        .isPresent());
    }

    /** Whether a cell of the row stands below one that is merged over several columns. */
    private boolean isBelowGroups(Row row) {
        Row last = header.get(header.size() - 1);
        return row.cells().size() > 1
                && last.cells().stream()
                        .filter(group -> sheet.merged().lastColumn(group.address())
                                > group.address().column())
                        .anyMatch(group -> row.cells().stream()
                                .anyMatch(cell -> cell.address().column()
                                                >= group.address().column()
                                        && cell.address().column()
                                                <= sheet.merged().lastColumn(group.address())));
    }

    /** Groups that are not merged: the row below has more words. */
    private boolean isWider(Row row) {
        return row.cells().size() > header.get(header.size() - 1).cells().size()
                && row.cells().stream().allMatch(TableSplitter::isLabel);
    }

    private void takeInBody(Row row) {
        isHeaderComplete = true;
        boolean isNumbers = body.isEmpty() && ColumnNumbers.areAllOf(row);
        if (!isNumbers && !repeatsHeader(row) && !isSaidBeside(row)) {
            body.add(row);
        }
    }

    private boolean repeatsHeader(Row row) {
        Set<String> words = new HashSet<>();
        header.forEach(above -> above.cells().forEach(cell -> words.add(Words.key(cell.shown()))));
        return row.cells().size() > 1 && row.cells().stream().allMatch(cell -> words.contains(Words.key(cell.shown())));
    }

    /** A note below the table, or a line of the next page's top. */
    private boolean isSaidBeside(Row row) {
        return !CellKinds.hasAmount(row)
                && row.cells().stream()
                        .allMatch(cell -> FormWords.is("note", cell.shown())
                                || SheetWords.declaresEmpty(cell.shown())
                                || MoneyWords.isOwnLine(cell.shown())
                                || SheetWords.unitName(cell.shown()).isPresent()
                                || cell.shown().length() > LONGEST_TITLE);
    }

    private Optional<String> titleIn(Row row) {
        if (row.cells().size() > MOST_CELLS_BESIDE_A_TITLE || CellKinds.hasAmount(row)) {
            return Optional.empty();
        }
        boolean isAlone = row.cells().size() == 1;
        return row.cells().stream()
                .filter(cell -> cell instanceof Cell.Text text && text.text().length() <= LONGEST_TITLE)
                .map(cell -> Words.trimmed(cell.shown()))
                .filter(text -> !FormWords.is("noTitle", text)
                        && !CellKinds.isNumbered(text)
                        && (FormWords.is("title", text)
                                || (isAlone && header.isEmpty() && FormWords.is("titleLike", text))))
                .findFirst();
    }

    private void end() {
        if (!header.isEmpty()) {
            String name = title == null ? sheet.name() : title;
            tables.add(new SampleTable(sheet, name, title != null, number, unit, fields, header, withoutNotes()));
            number = "";
        }
        title = null;
        fields = new ArrayList<>();
        header = new ArrayList<>();
        body = new ArrayList<>();
        isHeaderComplete = false;
    }

    /** The body without the rows of words below its last total. */
    private List<Row> withoutNotes() {
        int last = body.size();
        while (last > 0
                && body.get(last - 1).cells().size() == 1
                && !CellKinds.isOfBody(body.get(last - 1))
                && body.get(last - 1).cells().get(0).shown().length() > LONGEST_LABEL / 2) {
            last--;
        }
        return List.copyOf(body.subList(0, last));
    }
}
