package budget.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said of a submission's figures.
 *
 * @param rule its id
 * @param comparison whether the left side should be the same, at least, at most, or there at all
 * @param left what is stated
 * @param right what it should be; none for a claim that something is there
 * @param unit the unit of money people read it in; none where the figures are no money but numbers in hundredths
 * @param hints what may help to find the cause; never more than a guess
 */
public record Judgement(
        String rule,
        Wording wording,
        Comparison comparison,
        Side left,
        @Nullable Side right,
        @Nullable AmountUnit unit,
        List<Hint> hints) {

    public Judgement {
        hints = List.copyOf(hints);
    }

    /** Left less right. */
    public Amount difference() {
        return right == null ? Amount.ZERO : left.amount.minus(right.amount);
    }

    public Optional<Side> expected() {
        return Optional.ofNullable(right);
    }

    /** What is stated, as the datasets carry it. */
    public String stated() {
        return left.amount.inYuan();
    }

    /** What it should be, as the datasets carry it; empty where there is no other side. */
    public String expectation() {
        return right == null ? "" : right.amount.inYuan();
    }

    /** How far the sides are apart, as the datasets carry it; empty where there is no other side. */
    public String apart() {
        return right == null ? "" : difference().inYuan();
    }

    /** A value of either side as people read it. */
    public String inWords(Amount amount) {
        return amount.inWords(unit == null ? AmountUnit.YUAN : unit);
    }

    public Judgement with(List<Hint> others) {
        return new Judgement(rule, wording, comparison, left, right, unit, others);
    }

    /** What the left side should be, seen from the right one. */
    public enum Comparison {
        SAME,
        AT_LEAST,
        AT_MOST,
        THERE
    }

    /** The rule in the words of the rule book. */
    public record Wording(String name, String formula, String remedy) {}

    /**
     * One side.
     *
     * @param words the names of its figures, at most three of them, those taken off with a minus sign in front
     * @param figures how many figures it is made of
     * @param half the half-interval its figures may be off by, in halves of a 分
     * @param derived whether a figure in it is blank on the sheet and only follows from others
     */
    public record Side(List<String> words, int figures, Amount amount, long half, boolean derived) {

        public Side {
            words = List.copyOf(words);
        }
    }

    /** A hint, by the key of its sentence in the catalogue and the words that fill it. */
    public record Hint(Kind kind, List<String> arguments) {

        public Hint {
            arguments = List.copyOf(arguments);
        }

        /** What kinds of hints there are. */
        public enum Kind {
            /** The difference equals another figure of the workbook. */
            KNOWN_AMOUNT,
            /** The difference equals the sum of two of its projects. */
            KNOWN_PAIR,
            /** Changing one cell would settle several findings. */
            ONE_CELL,
            /** Filling in one blank cell would settle several findings. */
            BLANK_CELL,
            /** Changing cells of two tables alike would settle several findings. */
            SAME_CHANGE,
            /** The same amount is missing in one row and too much in another. */
            SWAPPED,
            /** Two rows have each other's amounts. */
            EXCHANGED,
            /** Money stands in another cell than it should. */
            MOVED,
            /** A row that no other table knows of. */
            SURPLUS_ROW,
            /** The sum holds if what is hidden is left out. */
            WITHOUT_HIDDEN,
            /** A project of nearly this name or amount. */
            NEAREST_PROJECT,
            /** The rule is on trial. */
            ON_TRIAL
        }
    }
}
