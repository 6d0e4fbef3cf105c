package budget.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Declared formulas of slots in the rule language: slots in braces become figures of the sentence's own row. */
public final class ClaimText {

    private static final String LAST_YEAR = "上年";
    private static final String SELF = "{=}";
    private static final Pattern OF_LAST_YEAR = Pattern.compile(LAST_YEAR + "\\(\\{([^{}]+)}\\)");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern TABLE = Pattern.compile("([^\\s+\\-*/()\\[\\],]+)\\[");

    private ClaimText() {}

    /**
     * The formula for one row.
     *
     * @param row the row's name or selector
     * @param is what the row's amount is, or empty
     */
    public static String filled(String declared, SentenceForm form, String row, String is) {
        String withLastYear = OF_LAST_YEAR.matcher(declared).replaceAll(slot -> {
            String of = slot.group(1).equals("=") ? is : first(form, slot.group(1), is);
            return Matcher.quoteReplacement("(" + TABLE.matcher(of).replaceAll(LAST_YEAR + ".$1[") + ")");
        });
        String withAmount = withLastYear.replace(SELF, is);
        return SLOT.matcher(withAmount)
                .replaceAll(slot -> Matcher.quoteReplacement(form.table() + "[" + row + "]." + slot.group(1)));
    }

    /** What a slot is first said to equal. */
    private static String first(SentenceForm form, String slot, String is) {
        return form.claims().getOrDefault(slot, java.util.List.of()).stream()
                .filter(claim -> claim.operator().equals("="))
                .map(SlotClaim::formula)
                .findFirst()
                .orElse(is);
    }
}
