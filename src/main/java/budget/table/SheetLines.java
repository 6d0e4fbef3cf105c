package budget.table;

import budget.layout.FormLayout;
import budget.layout.JobWords;
import budget.model.AmountUnit;
import budget.model.SheetCell;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a sheet outside tables: the year, the unit's name, the unit of money, declarations. */
final class SheetLines {

    private final Titles titles;
    private final JobWords words;
    private final String sheet;
    private final Preamble preamble;
    private final TableVisitor visitor;

    SheetLines(Titles titles, JobWords words, String sheet, Preamble preamble, TableVisitor visitor) {
        this.titles = titles;
        this.words = words;
        this.sheet = sheet;
        this.preamble = preamble;
        this.visitor = visitor;
    }

    /**
     * Reports the declarations of a row.
     *
     * @param table the table that the row is in or after, if any
     */
    void readSentences(Row row, @Nullable FoundTable table) {
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text && declaresEmpty(text.text())) {
                formsDeclaredEmpty(text.text(), table).stream()
                        .filter(form -> !titles.isIgnored(form))
                        .forEach(form -> visitor.declaredEmpty(form, at(cell)));
            }
            if (cell instanceof Cell.Text text && declaresSecret(text.text())) {
                visitor.declaredSecret(text.text(), at(cell));
            }
        }
    }

    private boolean declaresEmpty(String sentence) {
        return SheetWords.declaresEmpty(sentence) || words.declareEmpty(sentence);
    }

    private boolean declaresSecret(String sentence) {
        return SheetWords.declaresSecret(sentence) || words.declareSecret(sentence);
    }

    /** The forms a sentence names; where it names none, the table that it is in or after. */
    private List<FormLayout> formsDeclaredEmpty(String sentence, @Nullable FoundTable table) {
        List<FormLayout> named = titles.mentioned(sentence);
        if (!named.isEmpty()) {
            return named;
        }
        return table != null ? List.of(table.form()) : preamble.title().stream().toList();
    }

    /** Reads the year, the unit's name and the unit of money; whether the row states any of them. */
    boolean read(Row row) {
        boolean year = readYear(row);
        return readLines(row) || year;
    }

    /** Reads the year alone; whether the row states one. */
    boolean readYear(Row row) {
        boolean found = false;
        boolean heads = namesSeveralYears(row);
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Text text && text.text().length() <= 80) {
                boolean isTitle = titles.titleOf(text.text()).isPresent();
                OptionalInt year = isTitle
                        ? SheetWords.year(text.text())
                        : heads ? OptionalInt.empty() : SheetWords.yearAlone(text.text());
                if (year.isPresent()) {
                    visitor.year(year.getAsInt(), at(cell));
                    found = true;
                }
            }
        }
        return found;
    }

    /** Whether years are beside one another: they head columns. */
    private static boolean namesSeveralYears(Row row) {
        return row.cells().stream()
                        .filter(Cell.Text.class::isInstance)
                        .flatMapToInt(cell -> SheetWords.yearAlone(cell.shown()).stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** The lines that say who made the table and in which unit of money. */
    private boolean readLines(Row row) {
        boolean any = false;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Cell.Text text && text.text().length() <= 200) {
                Optional<AmountUnit> own = words.unitOfMoney(text.text());
                Optional<AmountUnit> money = own.or(() -> MoneyWords.line(text.text()));
                money.ifPresent(unit -> preamble.addUnit(unit, own.isPresent() || MoneyWords.isOwnLine(text.text())));
                Optional<String> name = own.isPresent() ? Optional.empty() : unitName(text.text());
                name.map(found -> found.isEmpty() ? next(row, text) : found)
                        .filter(found -> !found.isEmpty())
                        .ifPresent(found -> visitor.unitName(found, at(text)));
                any |= money.isPresent() || name.isPresent();
            }
        }
        return any;
    }

    private Optional<String> unitName(String text) {
        return words.unitName(text).or(() -> SheetWords.unitName(text));
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

    private SheetCell at(Cell cell) {
        return new SheetCell(sheet, cell.address());
    }
}
