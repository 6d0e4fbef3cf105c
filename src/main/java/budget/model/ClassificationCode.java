package budget.model;

import java.util.Optional;

/**
 * A code of the budget classification (预算收支科目), such as 2010350.
 *
 * <p>Codes are reused over the years, so a code means something only together with its list and its year.
 *
 * @param digits 3, 5 or 7 digits without separators
 */
public record ClassificationCode(CodeSystem system, int year, String digits) implements Comparable<ClassificationCode> {

    public ClassificationCode {
        if (!system.allows(digits.length()) || !isNumber(digits)) {
            throw new IllegalArgumentException("Not a code of " + system.fileName() + ": " + digits);
        }
    }

    private static boolean isNumber(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    public CodeLevel level() {
        return CodeLevel.ofLength(digits.length());
    }

    /** The code one level up; none for a 类. */
    public Optional<ClassificationCode> parent() {
        return digits.length() == 3
                ? Optional.empty()
                : Optional.of(new ClassificationCode(system, year, digits.substring(0, digits.length() - 2)));
    }

    /** The 类 this code belongs to. */
    public String category() {
        return digits.substring(0, 3);
    }

    /** Whether this code is below the other one. */
    public boolean isBelow(ClassificationCode other) {
        return digits.length() > other.digits.length() && digits.startsWith(other.digits);
    }

    @Override
    public int compareTo(ClassificationCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
