package budget.workbook;

import budget.base.TextCache;
import budget.workbook.FormatSection.Sign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format: what it shows as a date, and how it shows numbers.
 *
 * @param isDate whether it shows a number as a date or a time
 * @param sections the sections for numbers, as they are written
 * @param displays what each of them makes of a number
 * @param always what all of them make of it, where that is the same
 */
record NumberFormat(
        boolean isDate,
        List<FormatSection> sections,
        List<NumberDisplay> displays,
        @Nullable NumberDisplay always) {

    static final NumberFormat GENERAL = new NumberFormat(false, List.of(), List.of(), NumberDisplay.GENERAL);
    private static final NumberFormat DATE = new NumberFormat(true, List.of(), List.of(), NumberDisplay.GENERAL);

    private static final NumberFormat STRUCK_OUT =
            new NumberFormat(false, List.of(), List.of(), NumberDisplay.STRUCK_OUT);

    /** Spreadsheet programs allow 255 characters. */
    private static final int LONGEST = 1_000;

    /** A fourth section is for texts. */
    private static final int MOST_SECTIONS = 3;

    private static final Pattern LITERALS =
            Pattern.compile("\"[^\"]*\"|[\\\\!].|_.|\\*.|\\[[^\\]]*\\]", Pattern.DOTALL);
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("s\\.0+");
    private static final Pattern PART_OF_DATE = Pattern.compile("[ymdhse年月日]|aaa");
    private static final Pattern DIGIT = Pattern.compile("[0#?]");

    private static final TextCache<NumberFormat> KNOWN = new TextCache<>(NumberFormat::read);

    /** Reads a format code such as {@code #,##0.00_);(#,##0.00)}. */
    static NumberFormat of(String code) {
        return KNOWN.of(code);
    }

    private static NumberFormat read(String code) {
        if (code.length() > LONGEST || code.isEmpty()) {
            return GENERAL;
        }
        return isDate(code) ? DATE : numeric(code);
    }

    /** The same format in a font that strikes everything through. */
    NumberFormat struckOut() {
        return isDate ? this : STRUCK_OUT;
    }

    boolean isStruckOut() {
        return always != null && always.kind() == NumberDisplay.Kind.STRUCK_OUT;
    }

    private static boolean isDate(String code) {
        String plain = LITERALS.matcher(code).replaceAll("");
        int semicolon = plain.indexOf(';');
        String section = (semicolon < 0 ? plain : plain.substring(0, semicolon)).toLowerCase(Locale.ROOT);
        boolean hasDigits = DIGIT.matcher(FRACTION_OF_SECOND.matcher(section).replaceAll("s"))
                .find();
        boolean hasParts =
                !section.contains("general") && PART_OF_DATE.matcher(section).find();
        return ELAPSED.matcher(code).find() || (hasParts && !hasDigits);
    }

    private static NumberFormat numeric(String code) {
        List<FormatSection> sections = new ArrayList<>();
        int from = 0;
        while (sections.size() < MOST_SECTIONS && from <= code.length()) {
            int end = FormatSection.end(code, from);
            sections.add(new FormatSection(code.substring(from, end)));
            from = end + 1;
        }
        List<NumberDisplay> displays = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            displays.add(sections.get(i).display(code, sign(sections, i)));
        }
        List<NumberDisplay> others = displays.subList(1, Math.min(2, displays.size()));
        boolean same = !hasConditions(sections) && others.stream().allMatch(displays.get(0)::equals);
        return new NumberFormat(false, List.copyOf(sections), List.copyOf(displays), same ? displays.get(0) : null);
    }

    private static boolean hasConditions(List<FormatSection> sections) {
        return sections.stream().anyMatch(section -> section.condition().isPresent());
    }

    private static Sign sign(List<FormatSection> sections, int at) {
        if (sections.size() == 1 || hasConditions(sections)) {
            return Sign.BY_ITSELF;
        }
        return at == 1 ? Sign.NEGATIVE : Sign.POSITIVE;
    }

    /**
     * How it shows a number. Zero counts as shown with its decimals, as blanks and dashes for it are usual.
     *
     * @param digits the number as decimal text
     */
    NumberDisplay display(String digits) {
        if (always != null) {
            return always;
        }
        try {
            BigDecimal value = new BigDecimal(digits);
            return value.signum() == 0 ? displays.get(0) : displays.get(section(value));
        } catch (NumberFormatException | ArithmeticException e) {
            return NumberDisplay.GENERAL;
        }
    }

    private int section(BigDecimal value) {
        int last = sections.size() - 1;
        boolean choosing = hasConditions(sections);
        for (int i = 0; i < last; i++) {
            boolean isForNegative = i == 1 || (last == 1 && i == 0 && choosing);
            boolean holds = sections.get(i)
                    .condition()
                    .map(condition -> condition.holds(value))
                    .orElse(isForNegative ? value.signum() < 0 : value.signum() > 0);
            if (holds) {
                return i;
            }
        }
        return last;
    }
}
