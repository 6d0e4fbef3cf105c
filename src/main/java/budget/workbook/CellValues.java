package budget.workbook;

import budget.model.CellAddress;
import budget.model.Words;
import budget.ooxml.RefusedException;
import budget.ooxml.Slice;
import budget.ooxml.WholeCharacters;
import budget.ooxml.XmlPart;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook's sheets out of their elements. */
final class CellValues {

    /** Limit of digits: real numbers have at most 24 characters, and arithmetic on long ones is slow. */
    private static final int LONGEST_NUMBER = 400;

    private static final RichText NO_TEXT = new RichText("", "");

    private final SharedStrings strings;
    private final CellStyles styles;
    private final FormulaValues formulas;
    private final CellBudget budget = new CellBudget();

    CellValues(SharedStrings strings, CellStyles styles, FormulaValues formulas) {
        this.strings = strings;
        this.styles = styles;
        this.formulas = formulas;
    }

    /**
     * The cell whose element has started, its end included; nothing for a blank one.
     *
     * @param sums receives the formulas
     */
    @Nullable
    Cell read(XmlPart xml, String sheet, CellAddress address, SheetSums sums) throws IOException {
        Kind kind = Kind.of(xml.value('t'));
        NumberFormat format = styles.get(xml.number('s', 0));
        @Nullable String value = null;
        @Nullable RichText rich = null;
        @Nullable String formula = null;
        for (String element = xml.nextElementWithin("c"); element != null; element = xml.nextElementWithin("c")) {
            switch (element) {
                case "v" -> {
                    rich = kind == Kind.SHARED ? shared(xml.characters()) : null;
                    value = rich == null ? xml.text() : rich.text();
                }
                case "f" -> {
                    @Nullable String shared = xml.attribute("si");
                    formula = xml.text();
                    sums.add(address, formula, shared);
                }
                case "is" -> {
                    rich = RichText.read(xml, "is");
                    value = rich.text();
                }
                default -> {}
            }
        }
        boolean isEmptyText = kind == Kind.RESULT && value != null;
        if (formula != null && (value == null || value.isEmpty()) && !isEmptyText) {
            return formulas.evaluate(sheet, address, formula, format);
        }
        Cell saved = value == null || Words.isBlank(value) ? null : cell(sheet, address, kind, value, format);
        if (saved instanceof Cell.Text text) {
            saved = marked(text, rich, format);
        }
        return formula == null ? saved : formulas.confirmed(sheet, saved, address, formula, format);
    }

    private RichText shared(CharSequence index) throws RefusedException {
        return index.isEmpty() ? NO_TEXT : strings.rich(index);
    }

    /** The text, and the text without marks; the latter is empty if all of it is struck through. */
    static Cell.Text marked(Cell.Text text, @Nullable RichText rich, NumberFormat format) {
        if (format.isStruckOut()) {
            return new Cell.Text(text.address(), text.text(), "");
        }
        return rich == null || rich.plain().equals(rich.text())
                ? text
                : new Cell.Text(text.address(), text.text(), WholeCharacters.of(rich.plain()));
    }

    private @Nullable Cell cell(String sheet, CellAddress address, Kind kind, String value, NumberFormat format)
            throws RefusedException {
        return switch (kind) {
            case SHARED -> new Cell.Text(address, value);
            case OWN -> own(sheet, address, value);
            case RESULT -> own(sheet, address, SharedStrings.decoded(value));
            case TRUTH ->
                new Cell.Truth(
                        address, value.strip().equals("1") || value.strip().equals("true"));
            case FAULT -> new Cell.Fault(address, value.strip());
            case DATE -> new Cell.Date(address, value.strip());
            case NUMBER -> number(address, value.strip(), format);
        };
    }

    private @Nullable Cell own(String sheet, CellAddress address, String text) throws RefusedException {
        budget.takeText(sheet, text);
        return text(address, text);
    }

    static @Nullable Cell text(CellAddress address, String text) {
        return Words.isBlank(text) ? null : new Cell.Text(address, WholeCharacters.of(text));
    }

    static @Nullable Cell number(CellAddress address, String digits, NumberFormat format) {
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.length() > LONGEST_NUMBER) {
            return text(address, digits);
        }
        return format.isDate()
                ? new Cell.Date(address, digits)
                : new Cell.Number(address, digits, format.display(digits));
    }

    /** The type of a cell, by its attribute {@code t}. */
    private enum Kind {
        SHARED,
        NUMBER,
        RESULT,
        OWN,
        TRUTH,
        FAULT,
        DATE;

        private static Kind of(@Nullable Slice written) {
            if (written == null) {
                return NUMBER;
            }
            if (written.length() == 1) {
                return switch (written.charAt(0)) {
                    case 's' -> SHARED;
                    case 'b' -> TRUTH;
                    case 'e' -> FAULT;
                    case 'd' -> DATE;
                    default -> NUMBER;
                };
            }
            return written.is("str") ? RESULT : written.is("inlineStr") ? OWN : NUMBER;
        }
    }
}
