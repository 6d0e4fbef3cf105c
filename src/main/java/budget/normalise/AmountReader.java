package budget.normalise;

import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Words;
import budget.normalise.AmountReader.AmountReading.Nothing;
import budget.normalise.AmountReader.AmountReading.Stated;
import budget.normalise.AmountReader.AmountReading.Unreadable;
import budget.submission.Repair;
import budget.workbook.Cell;
import budget.workbook.NumberDisplay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an amount cell: numbers as decimal text, texts with the repairs that are safe, everything else as unreadable. */
final class AmountReader {

    /** A number of ten million million yuan has more digits before the point: no budget has, and sums would overflow. */
    private static final int MOST_DIGITS_OF_YUAN = 13;

    private AmountReader() {}

    static AmountReading read(Cell cell, AmountUnit unit) {
        if (cell instanceof Cell.Number number) {
            return ofNumber(number, unit);
        }
        if (cell instanceof Cell.Text text) {
            return ofText(text, unit);
        }
        if (cell instanceof Cell.Fault) {
            return new Unreadable(FindingCode.AMOUNT_ERROR_VALUE);
        }
        if (cell instanceof Cell.Unvalued formula) {
            return new Unreadable(
                    formula.ofMany() ? FindingCode.FORMULAS_NOT_CALCULATED : FindingCode.FORMULA_WITHOUT_VALUE);
        }
        return new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER);
    }

    private static AmountReading ofNumber(Cell.Number number, AmountUnit unit) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.digits()).round(Cell.Number.SHOWN_DIGITS);
        } catch (NumberFormatException | ArithmeticException e) {
            return new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER);
        }
        if (value.signum() == 0 || digitsOfYuan(value, unit) < -MOST_DIGITS_OF_YUAN) {
            return stated(BigDecimal.ZERO, Math.max(0, number.formatDecimals()), unit, List.of());
        }
        return number.display().isPlain()
                ? stated(value, Math.max(decimals(value, unit), number.formatDecimals()), unit, List.of())
                : asShown(value, number.display(), unit);
    }

    /**
     * A number is read as its format shows it. That is clear where the format names a unit of money itself, or divides yuan
     * into the unit of the table.
     */
    private static AmountReading asShown(BigDecimal value, NumberDisplay display, AmountUnit table) {
        if (display.kind() == NumberDisplay.Kind.STRUCK_OUT) {
            return new Unreadable(FindingCode.AMOUNT_STRUCK_OUT);
        }
        if (display.kind() == NumberDisplay.Kind.NOTHING) {
            return new Unreadable(FindingCode.AMOUNT_NOT_SHOWN);
        }
        AmountUnit unit = display.unit().orElse(table);
        boolean isAsStored = display.shift() == unit.powerOfTen() - table.powerOfTen();
        boolean isClear = display.shift() > 0 && (display.unit().isPresent() || display.shift() == table.powerOfTen());
        if (display.kind() == NumberDisplay.Kind.NUMBER && isAsStored) {
            return stated(value, decimals(value, table), table, List.of());
        }
        if (display.kind() == NumberDisplay.Kind.OTHER || !isClear) {
            return new Unreadable(FindingCode.AMOUNT_SHOWN_OTHERWISE);
        }
        BigDecimal shown = value.movePointLeft(display.shift()).stripTrailingZeros();
        int decimals = Math.max(decimals(shown, unit), display.decimals());
        return stated(shown, decimals, unit, List.of(Repair.Kind.FORMAT));
    }

    /** How many decimals the value has once the noise is rounded away. */
    private static int decimals(BigDecimal value, AmountUnit unit) {
        boolean noisy =
                value.scale() > unit.mostDecimals() && !unit.convert(value).lossy();
        BigDecimal kept = noisy ? value.setScale(unit.mostDecimals(), RoundingMode.HALF_UP) : value;
        return kept.signum() == 0 ? 0 : Math.max(0, kept.stripTrailingZeros().scale());
    }

    /** What is superscript, subscript or struck through is no part of a number. */
    private static AmountReading ofText(Cell.Text text, AmountUnit unit) {
        boolean isMarked = !text.plain().equals(text.text());
        TypedAmount typed = new TypedAmount(text.plain(), unit);
        if (isMarked && Words.isBlank(text.plain())) {
            return new TypedAmount(text.text(), unit).saysNothing()
                    ? new Nothing()
                    : new Unreadable(FindingCode.AMOUNT_STRUCK_OUT);
        }
        if (typed.saysNothing()) {
            return new Nothing();
        }
        List<Repair.Kind> repairs = new ArrayList<>(typed.repairs());
        if (isMarked) {
            repairs.add(Repair.Kind.MARKS);
        }
        return typed.value()
                .map(value -> stated(value, typed.decimals(), typed.unit(), List.copyOf(repairs)))
                .orElseGet(() -> new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER));
    }

    private static AmountReading stated(BigDecimal value, int decimals, AmountUnit unit, List<Repair.Kind> repairs) {
        if (isTooLarge(value, unit)) {
            return new Unreadable(FindingCode.AMOUNT_TOO_LARGE);
        }
        AmountUnit.Conversion money = unit.convert(value);
        int kept = Math.min(decimals, unit.mostDecimals());
        if (!money.lossy()) {
            return new Stated(money.amount(), kept, unit, value, repairs);
        }
        List<Repair.Kind> all = new ArrayList<>(repairs);
        all.add(Repair.Kind.ROUNDED);
        BigDecimal rounded = value.setScale(unit.mostDecimals(), RoundingMode.HALF_UP);
        return new Stated(money.amount(), kept, unit, rounded, List.copyOf(all));
    }

    /** The value as money, unless no budget can have so much. */
    static Optional<Amount> amount(BigDecimal value, AmountUnit unit) {
        return isTooLarge(value, unit)
                ? Optional.empty()
                : Optional.of(unit.convert(value).amount());
    }

    private static boolean isTooLarge(BigDecimal value, AmountUnit unit) {
        return value.signum() != 0 && digitsOfYuan(value, unit) > MOST_DIGITS_OF_YUAN;
    }

    /** How many digits the value has before the point once it is yuan; below nought for a tiny one. */
    private static long digitsOfYuan(BigDecimal value, AmountUnit unit) {
        return (long) value.precision() - value.scale() + unit.powerOfTen();
    }

    /** What an amount cell turned out to say. */
    sealed interface AmountReading {

        /**
         * An amount.
         *
         * @param decimals as stated, in the cell's own unit
         * @param number as it was read, before it became money
         */
        record Stated(Amount amount, int decimals, AmountUnit unit, BigDecimal number, List<Repair.Kind> repairs)
                implements AmountReading {}

        /** A dash, a stroke or 无: there is nothing. */
        record Nothing() implements AmountReading {}

        /** Words, an error, a formula without a value. */
        record Unreadable(FindingCode why) implements AmountReading {}
    }
}
