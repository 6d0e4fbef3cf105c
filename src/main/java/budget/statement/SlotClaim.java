package budget.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a slot of a sentence is said to be, in the rule language.
 *
 * @param operator {@code =}, {@code <=} or {@code >=}
 * @param formula with the form's own slots in braces
 * @param when a condition without which it says nothing, or empty
 */
public record SlotClaim(String operator, String formula, String when) {

    private static final Pattern CONDITIONAL = Pattern.compile("if (.+) then (.+)");

    /** The claim as it is declared: a formula, or {@code if … then} one. */
    static SlotClaim of(String operator, String declared) {
        Matcher parts = CONDITIONAL.matcher(declared.strip());
        return parts.matches()
                ? new SlotClaim(operator, parts.group(2), parts.group(1))
                : new SlotClaim(operator, declared, "");
    }
}
