package budget.workbook;

import budget.model.Remembered;
import java.util.regex.Pattern;

/**
 * What a number format fixes.
 *
 * @param decimals the decimals it always shows; -1 where it fixes none
 * @param isDate whether it shows a number as a date or a time
 */
record NumberFormat(int decimals, boolean isDate) {

    static final NumberFormat GENERAL = new NumberFormat(-1, false);

    /** Spreadsheet programs allow 255 characters. */
    private static final int LONGEST = 1_000;

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", Pattern.DOTALL);
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("s\\.0+");

    /** Powers of ten, fractions, per cent, thousands: their decimals are not those of the value. */
    private static final Pattern OTHER_THAN_THE_VALUE = Pattern.compile("e[+-]|/|%|[0#?],+(?![0#?,])");

    private static final Remembered<NumberFormat> KNOWN = new Remembered<>(NumberFormat::read);

    /** Reads a format code such as {@code #,##0.00_);(#,##0.00)}; the first section is the one for ordinary numbers. */
    static NumberFormat of(String code) {
        return KNOWN.of(code);
    }

    private static NumberFormat read(String code) {
        if (code.length() > LONGEST) {
            return GENERAL;
        }
        String plain = LITERALS.matcher(code).replaceAll("");
        int semicolon = plain.indexOf(';');
        String section = semicolon < 0 ? plain : plain.substring(0, semicolon);
        String lower = section.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("general") || section.equals("@") || section.isEmpty()) {
            return ELAPSED.matcher(code).find() ? new NumberFormat(-1, true) : GENERAL;
        }
        boolean hasDigits =
                FRACTION_OF_SECOND.matcher(lower).replaceAll("s").chars().anyMatch(c -> "0#?".indexOf(c) >= 0);
        if (ELAPSED.matcher(code).find() || (lower.matches(".*[ymdhs年月日].*") && !hasDigits)) {
            return new NumberFormat(-1, true);
        }
        if (!hasDigits || OTHER_THAN_THE_VALUE.matcher(lower).find()) {
            return GENERAL;
        }
        int point = section.indexOf('.');
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < section.length() && section.charAt(i) == '0'; i++) {
            decimals++;
        }
        return new NumberFormat(decimals, false);
    }
}
