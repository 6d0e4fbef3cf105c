package budget.learn;

import budget.model.NumberedLabel;
import budget.model.Words;
import budget.normalise.CodeNotation;
import budget.table.ColumnNumbers;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a single cell looks like: an amount, a code, a numbered line, a total. */
final class CellKinds {

    private static final Pattern AMOUNT = Pattern.compile(
            "[-+(]?[¥￥]?[0-9]{1,3}(?:,?[0-9]{3})*(?:[.。][0-9]*)?\\)?[%％]?|[-+]?[0-9]+(?:[.。][0-9]+)?[%％]?");
    private static final Pattern PART = Pattern.compile("[0-9]{1,2}");

    private CellKinds() {}

    /** Whether the cell holds a number, typed as one or as text. */
    static boolean isAmount(Cell cell) {
        return cell instanceof Cell.Number
                || cell instanceof Cell.Unvalued
                || (cell instanceof Cell.Text text
                        && AMOUNT.matcher(Words.narrow(Words.key(text.text()))
                                        .replace('（', '(')
                                        .replace('）', ')'))
                                .matches());
    }

    /** Whether the row has an amount in some column; the numbers of columns are none. */
    static boolean hasAmount(Row row) {
        return !ColumnNumbers.areIn(row) && row.cells().stream().anyMatch(CellKinds::isAmount);
    }

    /** The digits of a code that is all the cell holds. */
    static Optional<String> code(Cell cell) {
        return CodeNotation.whole(cell.shown())
                .filter(code -> code.rest().isEmpty())
                .map(CodeNotation::digits)
                .filter(CellKinds::isOfSystem);
    }

    /** The code of a cell that holds its name as well. */
    static Optional<CodeNotation> codeAndName(Cell cell) {
        return CodeNotation.whole(cell.shown())
                .or(() -> CodeNotation.behindName(cell.shown()))
                .filter(code -> !code.rest().isEmpty() && isOfSystem(code.digits()));
    }

    private static boolean isOfSystem(String digits) {
        return List.of("code.function", "code.economic", "code.government").stream()
                .anyMatch(system -> digits.startsWith(FormWords.word(system)));
    }

    /** Whether it may be one of the two digits of a 款 or 项. */
    static boolean isPart(Cell cell) {
        return PART.matcher(Words.narrow(Words.key(cell.shown()))).matches();
    }

    /** Whether a line is numbered: 一、 （一） 1. 其中：. */
    static boolean isNumbered(String text) {
        return NumberedLabel.of(text).isPresent();
    }

    /** Whether the row looks like one below a header: it has amounts, totals, a code or a numbered line. */
    static boolean isOfBody(Row row) {
        List<Cell> texts =
                row.cells().stream().filter(Cell.Text.class::isInstance).toList();
        return hasAmount(row)
                || texts.stream().anyMatch(CellKinds::beginsBody)
                || (!texts.isEmpty() && texts.stream().allMatch(cell -> FormWords.is("total", cell.shown())));
    }

    /** A column may be headed 其中：, but no table begins with such a line. */
    private static boolean beginsBody(Cell cell) {
        boolean isLine =
                NumberedLabel.of(cell.shown()).filter(NumberedLabel::isNumber).isPresent();
        return isLine || code(cell).isPresent() || codeAndName(cell).isPresent();
    }
}
