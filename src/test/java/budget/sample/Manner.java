package budget.sample;

import java.util.Locale;

/** In what ways clerks differ in filling the same forms. */
enum Manner {
    /** Cover sheet before the tables. */
    COVER,
    /** A sheet that lists the titles of all tables. */
    CONTENTS,
    /** All tables on one sheet, one below the other. */
    ONE_SHEET,
    /** Each target table on a sheet of its own. */
    TARGETS_APART,
    /** Sheets named after what they hold. */
    SHORT_SHEET_NAMES,
    /** Sheets named as the program offers. */
    PLAIN_SHEET_NAMES,
    /** The year in front of every title. */
    YEAR_IN_TITLES,
    /** A blank row above and a blank column at the left. */
    MOVED,
    /** The column heads once more where the second page begins. */
    HEADER_AGAIN,
    /** Words spread with blanks. */
    SPREAD_WORDS,
    HALF_WIDTH_BRACKETS,
    /** Names set in by level with U+3000. */
    INDENTED_NAMES,
    /** Sums as formulas. */
    FORMULAS,
    /** Nothing typed as 0 instead of left blank. */
    ZEROS,
    NUMBERS_AS_TEXT,
    /** Amounts as text with thousands marks. */
    THOUSANDS,
    /** U+3000 behind amounts and in blank cells. */
    PADDED,
    /** All tables in 元. */
    YUAN,
    /** Amounts in 万元 with three decimals. */
    THREE_DECIMALS,
    /** Codes as numbers, so that 03 shows as 3. */
    NUMERIC_CODES,
    /** One code column instead of three. */
    SINGLE_CODE;

    static Manner named(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
