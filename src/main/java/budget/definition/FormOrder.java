package budget.definition;

import java.util.Comparator;

/** The order of forms: by the number in their key, and those with a number before those without. */
final class FormOrder {

    static final Comparator<String> NATURAL =
            Comparator.comparingInt(FormOrder::number).thenComparing(Comparator.naturalOrder());

    private FormOrder() {}

    private static int number(String form) {
        String digits = form.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
