package budget.finding;

import budget.base.Bilingual;
import budget.model.Amount;
import budget.model.AmountUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of a rule on a submission's figures, with both sides.
 *
 * @param rule its id
 * @param comparison whether the left side should be the same, at least, at most, or there at all
 * @param left what is stated
 * @param right what it is compared with; none for a claim about existence, unless what is missing is known
 * @param measure the side that is right, if one is
 * @param hints possible causes; guesses only
 */
public record Judgement(
        String rule,
        Wording wording,
        Comparison comparison,
        Side left,
        @Nullable Side right,
        Measure measure,
        List<Hint> hints) {

    public Judgement {
        hints = List.copyOf(hints);
    }

    /** Left less right; 0 for a claim about existence. */
    public Amount difference() {
        return right == null || comparison == Comparison.THERE ? Amount.ZERO : left.amount.minus(right.amount);
    }

    public Optional<Side> expected() {
        return Optional.ofNullable(right);
    }

    /** The left side for the datasets; empty where it is absent. */
    public String stated() {
        return left.isThere() ? left.amount.inYuan() : "";
    }

    /** The right side for the datasets; empty where it is absent. */
    public String expectation() {
        return right == null || !right.isThere() ? "" : right.amount.inYuan();
    }

    /** The difference for the datasets; empty where there is no right side. */
    public String apart() {
        return right == null || comparison == Comparison.THERE
                ? ""
                : difference().inYuan();
    }

    /** Whether its figures are money; else they are numbers in hundredths. */
    public boolean isMoney() {
        return left.unit().isPresent() || expected().flatMap(Side::unit).isPresent();
    }

    public Judgement with(List<Hint> others) {
        return new Judgement(rule, wording, comparison, left, right, measure, others);
    }

    /** What the left side should be, seen from the right one. */
    public enum Comparison {
        SAME,
        AT_LEAST,
        AT_MOST,
        THERE
    }

    /** The rule in the words of the rule book. */
    public record Wording(Bilingual name, String formula, Bilingual remedy) {}

    /**
     * The side that is right: neither, unless it is the sum of parts or a third table
     * confirms it.
     *
     * @param confirmedBy the figures of third tables that state the same as the right side; empty for a sum
     */
    public record Measure(By by, List<Naming> confirmedBy) {

        /** Neither side is known to be right. */
        public static final Measure NONE = new Measure(By.NEITHER, List.of());

        public Measure {
            confirmedBy = List.copyOf(confirmedBy);
        }

        /** The side that is right. */
        public enum By {
            NEITHER,
            LEFT,
            RIGHT
        }
    }

    /**
     * One side.
     *
     * @param addends what its figures add, in their order; those that state nothing add nothing
     * @param half the half-interval of its figures, in halves of a 分
     * @param absences what is not there, for a side none of whose figures has a row
     */
    public record Side(
            Naming naming, State state, Amount amount, long half, List<Addend> addends, List<Absence> absences) {

        public Side {
            addends = List.copyOf(addends);
            absences = List.copyOf(absences);
        }

        /** Whether it has a figure, a blank cell or a number, and is not just absent. */
        public boolean isThere() {
            return state != State.ABSENT;
        }

        /** The unit of money of its first figure; nothing for numbers that are no money, and where it has no figure. */
        public Optional<AmountUnit> unit() {
            return addends.isEmpty() ? Optional.empty() : Optional.ofNullable(addends.get(0).unit);
        }

        /** Whether its addends make up its amount: one that is multiplied or divided is no sum. */
        public boolean isSum() {
            return addends.size() > 1
                    && addends.stream()
                            .map(Addend::amount)
                            .reduce(Amount.ZERO, Amount::plus)
                            .equals(amount);
        }

        /** What it states. */
        public enum State {
            STATED,
            /** A figure in it is blank on the sheet and derived from others. */
            DERIVED,
            /** Its rows are there, its cells are blank. */
            BLANK,
            /** None of its rows is there. */
            ABSENT,
            /** It is a number of the rule itself. */
            SET
        }
    }

    /**
     * The names of the figures of a side.
     *
     * @param tables their tables
     * @param words the first of their names, at most three, those taken off with a minus sign in front
     * @param figures how many there are
     */
    public record Naming(List<String> tables, List<String> words, int figures) {

        /** Of a side without figures. */
        public static final Naming NONE = new Naming(List.of(), List.of(), 0);

        public Naming {
            tables = List.copyOf(tables);
            words = List.copyOf(words);
        }
    }

    /**
     * What one figure adds to a side.
     *
     * @param amount below zero for one that is taken off
     * @param unit the unit of money of its sheet; none for a number that is no money
     */
    public record Addend(Amount amount, @Nullable AmountUnit unit) {}

    /**
     * What is not there.
     *
     * @param row its key; empty for a table that has no such rows at all
     */
    public record Absence(Absence.Kind kind, String table, String row) {

        /** The same of another table, or of several. */
        Absence in(String tables) {
            return new Absence(kind, tables, row);
        }

        /** What kinds there are. */
        public enum Kind {
            /** The table has no such row. */
            ROW,
            /** The table has no such project. */
            PROJECT,
            /** The table has no project below this code. */
            PROJECTS,
            /** The table has no row of the kind. */
            ROWS,
            /** The table is declared empty. */
            TABLE;

            /** The end of the catalogue's key. */
            public String key() {
                return "absent-" + name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** A hint, by the key of its sentence in the catalogue and the words that fill it. */
    public record Hint(Hint.Kind kind, List<String> arguments) {

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
            /** The cell is made by a formula: the formula or the cells it reads are to be corrected. */
            FORMULA,
            /** Filling in one blank cell would settle several findings. */
            BLANK_CELL,
            /** Changing cells of two tables alike would settle several findings. */
            SAME_CHANGE,
            /** The same amount is missing in one row and too much in another. */
            SWAPPED,
            /** Two rows have each other's amounts. */
            EXCHANGED,
            /** An amount is in the wrong cell. */
            MOVED,
            /** A row that no other table has. */
            SURPLUS_ROW,
            /** Outdated sums of a row. */
            STALE_SUMS,
            /** The same, the differences being the amounts of one row below. */
            STALE_SUMS_BY_ROW,
            /** A project of nearly this name or amount. */
            NEAREST_PROJECT,
            NEAREST_PROJECT_EQUAL,
            /** The sentence, with the figure it is about in brackets. */
            SENTENCE,
            /** The rule is on trial. */
            ON_TRIAL
        }
    }
}
