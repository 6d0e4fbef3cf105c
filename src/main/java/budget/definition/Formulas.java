package budget.definition;

import budget.rule.Formula;
import budget.rule.FormulaException;
import budget.rule.Vocabulary;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Resolves the formulas of a job folder's files by its layouts and code lists; what cannot be resolved is reported.
 *
 * <p>A formula about a table whose layout has mistakes of its own is passed over: what it misses may be there once the
 * layout is mended.
 *
 * @param doubtful the keys of such tables; an empty key where a layout does not even say its form
 * @param areCodesSound whether every line of the code lists could be read
 */
record Formulas(Vocabulary vocabulary, Set<String> doubtful, boolean areCodesSound, Mistakes mistakes) {

    /** Limits: 50 brackets or {@code not} within one another, 20,000 characters; the parser is recursive. */
    private static final int DEEPEST = 50;

    private static final int LONGEST = 20_000;

    /** Whether a text names a table whose layout has mistakes. */
    boolean isDoubtful(String text) {
        return doubtful.stream().anyMatch(text::contains);
    }

    /**
     * The formula; nothing where it has a mistake, which is reported, or may have none.
     *
     * @param place of a character of the formula, counted from 1
     */
    Optional<Formula> parse(String text, String driver, IntFunction<Place> place) {
        int tooDeep = Math.max(tooDeep(text), tooDeep(driver));
        if (tooDeep > 0) {
            mistakes.add(place.apply(tooDeep), MistakeCode.FORMULA_TOO_DEEP.of(Integer.toString(DEEPEST)));
            return Optional.empty();
        }
        if (isDoubtful(text) || isDoubtful(driver)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Formula.parse(text, driver, vocabulary));
        } catch (FormulaException e) {
            if (areCodesSound || e.mistake() != FormulaException.Mistake.UNKNOWN_CODE) {
                mistakes.add(place.apply(e.column()), mistake(e));
            }
            return Optional.empty();
        }
    }

    /** The character at which a formula is nested too deeply, or too long, counted from 1; 0 where it is neither. */
    private static int tooDeep(String text) {
        int depth = 0;
        int negations = 0;
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char sign = text.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            negations = text.startsWith("not", i) ? negations + 1 : "not (".indexOf(sign) < 0 ? 0 : negations;
            if (depth > DEEPEST || negations > DEEPEST) {
                return i + 1;
            }
        }
        return text.length() > LONGEST ? LONGEST : 0;
    }

    /** The mistake in the words of the job folder, with what could have been meant. */
    private static Mistake mistake(FormulaException e) {
        if (e.mistake() == FormulaException.Mistake.UNEXPECTED && e.found().isEmpty()) {
            return MistakeCode.FORMULA_ENDS.of();
        }
        MistakeCode code = MistakeCode.valueOf("FORMULA_" + e.mistake().name());
        Mistake mistake = code.of(e.found());
        if (e.known().isEmpty()) {
            return mistake;
        }
        boolean isMisspelt = switch (e.mistake()) {
            case UNEXPECTED, AMBIGUOUS_TABLE -> false;
            default -> true;
        };
        return isMisspelt
                ? mistake.offering(e.found(), e.known())
                : new Mistake(code, mistake.words(), Optional.of(new Suggestion(Optional.empty(), e.known())));
    }
}
