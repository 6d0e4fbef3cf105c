package budget.workbook;

import budget.model.CellAddress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** A non-blank cell as the file stores it. A cell of spaces only counts as blank. */
public sealed interface Cell {

    CellAddress address();

    /** Approximately what the sheet shows, for messages and labels. */
    String shown();

    /**
     * Text as stored, blanks and all, but for characters that do not show.
     *
     * @param plain the text without what is superscript, subscript or struck through
     */
    record Text(CellAddress address, String text, String plain) implements Cell {

        /** A text no part of which is marked so. */
        public Text(CellAddress address, String text) {
            this(address, text, text);
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A number.
     *
     * @param digits the stored value as decimal text; exponents and binary noise are still in it
     * @param display how its number format shows it
     */
    record Number(CellAddress address, String digits, NumberDisplay display) implements Cell {

        /** A number shown as it is, with so many decimals fixed, or -1. */
        public Number(CellAddress address, String digits, int formatDecimals) {
            this(address, digits, NumberDisplay.plain(formatDecimals));
        }

        /** The decimals its number format fixes, or -1 where it fixes none. */
        public int formatDecimals() {
            return display.decimals();
        }

        /** A spreadsheet shows at most so many digits; what lies behind them is noise of binary numbers. */
        public static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

        private static final int MOST_ZEROS = 20;

        @Override
        public String shown() {
            return shown(digits);
        }

        private static String shown(String digits) {
            try {
                BigDecimal value = new BigDecimal(digits).round(SHOWN_DIGITS);
                long whole = (long) value.precision() - value.scale();
                boolean isPlain = Math.abs(whole) <= MOST_ZEROS || value.signum() == 0;
                return isPlain ? shortest(value).toPlainString() : digits;
            } catch (NumberFormatException | ArithmeticException e) {
                return digits;
            }
        }

        private static BigDecimal shortest(BigDecimal value) {
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** TRUE or FALSE. */
    record Truth(CellAddress address, boolean value) implements Cell {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** A number that its format shows as a date or a time. */
    record Date(CellAddress address, String digits) implements Cell {

        private static final LocalDate DAY_BEFORE_ONE = LocalDate.of(1899, 12, 30);
        private static final long LEAP_DAY = 60;

        /** The number as it is stored, without noise. */
        public String stored() {
            return Number.shown(digits);
        }

        /** What it shows of a number with a time of day. */
        public String day() {
            int point = stored().indexOf('.');
            return point < 0 ? shown() : new Date(address, stored().substring(0, point)).shown();
        }

        /** The day, if it is one; days before the 29 February 1900 that spreadsheets count are one earlier. */
        @Override
        public String shown() {
            String number = Number.shown(digits);
            boolean isDay = number.matches("[0-9]{1,6}");
            if (!isDay) {
                return number;
            }
            long day = Long.parseLong(number);
            return DAY_BEFORE_ONE.plusDays(day < LEAP_DAY ? day + 1 : day).toString();
        }
    }

    /** An error value such as {@code #REF!}. */
    record Fault(CellAddress address, String code) implements Cell {
        @Override
        public String shown() {
            return code;
        }
    }

    /**
     * A formula that has no stored value and cannot be evaluated.
     *
     * @param ofMany whether that is so of all formulas of the workbook, which is too large to be calculated
     */
    record Unvalued(CellAddress address, String formula, boolean ofMany) implements Cell {
        @Override
        public String shown() {
            return "=" + formula;
        }
    }
}
