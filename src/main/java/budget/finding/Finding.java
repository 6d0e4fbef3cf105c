package budget.finding;

import budget.model.Amount;
import budget.model.SheetCell;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a submission: its code, severity and place, and the arguments of its sentence in the catalogue.
 *
 * @param subject the table, row and measure it is about; parts that do not apply are empty
 * @param cells its cells, the main one first; empty for a finding about a whole file
 * @param arguments the arguments of the catalogue's sentence
 * @param judgement the rule's judgement; none for a finding without a rule
 * @param root the key of the finding that names the cause of this one; empty where there is none
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Subject subject,
        List<SheetCell> cells,
        List<String> arguments,
        @Nullable Judgement judgement,
        String root) {

    private static final int LONGEST_QUOTED = 600;

    public Finding {
        cells = List.copyOf(cells);
        arguments = arguments.stream().map(Finding::quotable).toList();
    }

    /** A cell may hold thousands of characters; sentences quote the first 300. */
    private static String quotable(String argument) {
        int length = argument.length();
        return length > LONGEST_QUOTED
                ? argument.substring(0, argument.offsetByCodePoints(0, LONGEST_QUOTED / 2)) + "…"
                : argument;
    }

    /** A finding without a rule. */
    public Finding(
            FindingCode code, Severity severity, Subject subject, List<SheetCell> cells, List<String> arguments) {
        this(code, severity, subject, cells, arguments, null, "");
    }

    /** A finding about a whole file or unit. */
    public static Finding ofFile(FindingCode code, String... arguments) {
        return at(code, Subject.NONE, List.of(), arguments);
    }

    /** A finding at a cell, of the code's own severity. */
    public static Finding at(FindingCode code, Subject subject, SheetCell cell, String... arguments) {
        return at(code, subject, List.of(cell), arguments);
    }

    /** The same at several cells, the main one first. */
    public static Finding at(FindingCode code, Subject subject, List<SheetCell> cells, String... arguments) {
        return new Finding(code, code.severity(), subject, cells, List.of(arguments));
    }

    /** The same finding at another severity. */
    public Finding weighing(Severity other) {
        return new Finding(code, other, subject, cells, arguments, judgement, root);
    }

    /** The same finding, listed under another one. */
    public Finding foldedUnder(String rootKey) {
        return new Finding(code, severity, subject, cells, arguments, judgement, rootKey);
    }

    /** The rule's id, or the code of what is found without a rule. */
    public String rule() {
        return judgement == null ? code.code() : judgement.rule();
    }

    public Optional<Judgement> judged() {
        return Optional.ofNullable(judgement);
    }

    /** Whether no other finding names its cause. */
    public boolean isRoot() {
        return root.isEmpty();
    }

    /** Its key within its submission: rule, table, row and measure. */
    public String key() {
        return key(rule(), subject);
    }

    /** The key of a rule and a subject. */
    public static String key(String rule, Subject subject) {
        return String.join("\n", rule, subject.table(), subject.row(), subject.measure());
    }

    /** The money it is about: the difference of two sides, or an implausible total; else 0. */
    public Amount atStake() {
        if (code == FindingCode.AMOUNT_IMPLAUSIBLE) {
            return Amount.ofYuan(arguments.get(arguments.size() - 1));
        }
        return judgement == null ? Amount.ZERO : judgement.difference().abs();
    }

    /** What a finding is about. */
    public record Subject(String table, String row, String measure) {

        /** About no table in particular. */
        public static final Subject NONE = new Subject("", "", "");

        /** About a table as a whole. */
        public static Subject of(String table) {
            return new Subject(table, "", "");
        }
    }
}
