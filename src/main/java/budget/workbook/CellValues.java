package budget.workbook;

import budget.model.CellAddress;
import budget.model.Words;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a cell element holds into a {@link Cell}. */
final class CellValues {

    /** What programs write has no more than 24 characters; arithmetic on very many takes its time. */
    private static final int LONGEST_NUMBER = 400;

    private final SharedStrings strings;
    private final CellStyles styles;
    private final FormulaValues formulas;
    private final CellBudget budget = new CellBudget();

    CellValues(SharedStrings strings, CellStyles styles, FormulaValues formulas) {
        this.strings = strings;
        this.styles = styles;
        this.formulas = formulas;
    }

    /** The cell; nothing for a blank one. */
    Optional<Cell> cell(String sheet, Raw raw) throws IOException {
        String value = raw.value;
        boolean isEmptyText = raw.type.equals("str") && value != null;
        if (raw.formula != null && (value == null || value.isEmpty()) && !isEmptyText) {
            return formulas.evaluate(sheet, raw.address, raw.formula, styles.get(raw.style));
        }
        if (value == null || Words.isBlank(value)) {
            return Optional.empty();
        }
        return switch (raw.type) {
            case "s" -> text(raw.address, strings.get(value));
            case "inlineStr" -> own(sheet, raw.address, value);
            case "str" -> own(sheet, raw.address, SharedStrings.decoded(value));
            case "b" ->
                Optional.of(new Cell.Truth(
                        raw.address, value.strip().equals("1") || value.strip().equals("true")));
            case "e" -> Optional.of(new Cell.Fault(raw.address, value.strip()));
            case "d" -> Optional.of(new Cell.Date(raw.address, value.strip()));
            default -> number(raw.address, value.strip(), styles.get(raw.style));
        };
    }

    private Optional<Cell> own(String sheet, CellAddress address, String text) throws RefusedException {
        budget.takeText(WholeCharacters.name(sheet), text);
        return text(address, text);
    }

    static Optional<Cell> text(CellAddress address, String text) {
        return Words.isBlank(text) ? Optional.empty() : Optional.of(new Cell.Text(address, WholeCharacters.of(text)));
    }

    static Optional<Cell> number(CellAddress address, String digits, NumberFormat format) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.length() > LONGEST_NUMBER) {
            return text(address, digits);
        }
        return Optional.of(
                format.isDate() ? new Cell.Date(address, digits) : new Cell.Number(address, digits, format.decimals()));
    }

    /**
     * A cell element as it stands in the part.
     *
     * @param type its {@code t}
     * @param style its {@code s}
     * @param formula the formula's text, empty for one that is shared; nothing for a cell without one
     */
    record Raw(
            CellAddress address,
            String type,
            int style,
            @Nullable String value,
            @Nullable String formula) {}
}
