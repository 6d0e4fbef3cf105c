package budget.definition;

import budget.base.Suggestion;
import budget.figures.Vocabulary;
import budget.jobfile.Mistake;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import budget.rule.FigureSum;
import budget.rule.Formula;
import budget.rule.FormulaException;
import budget.rule.NamedFigures;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

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
        return resolved(text, driver, () -> Formula.parse(text, driver, vocabulary), place);
    }

    /** A sum of figures, alike. */
    Optional<FigureSum> sum(String text, IntFunction<Place> place) {
        return resolved(text, "", () -> FigureSum.parse(text, vocabulary), place);
    }

    /** Figures of one table, alike. */
    Optional<NamedFigures> figures(String text, IntFunction<Place> place) {
        return resolved(text, "", () -> NamedFigures.parse(text, vocabulary), place);
    }

    private <T> Optional<T> resolved(String text, String driver, Supplier<T> parsing, IntFunction<Place> place) {
        int tooDeep = Math.max(tooDeep(text), tooDeep(driver));
        if (tooDeep > 0) {
            mistakes.add(place.apply(tooDeep), MistakeCode.FORMULA_TOO_DEEP.of(Integer.toString(DEEPEST)));
            return Optional.empty();
        }
        if (isDoubtful(text) || isDoubtful(driver)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsing.get());
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
