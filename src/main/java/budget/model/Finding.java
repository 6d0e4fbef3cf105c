package budget.model;

import java.util.List;

/**
 * Something to say about a submission: what, how grave, where, and the words to fill into the catalogue's sentence.
 *
 * @param subject the table, row and measure it is about; parts that do not apply are empty
 * @param cells where it stands; the first is the main place; empty for a finding about a whole file
 * @param arguments what the catalogue's sentence names, in its order
 */
public record Finding(
        FindingCode code, Severity severity, Subject subject, List<SheetCell> cells, List<String> arguments) {

    public Finding {
        cells = List.copyOf(cells);
        arguments = List.copyOf(arguments);
    }

    /** A finding about a whole file or unit. */
    public static Finding ofFile(FindingCode code, String... arguments) {
        return new Finding(code, code.severity(), Subject.NONE, List.of(), List.of(arguments));
    }

    /** A finding at a cell, of the code's own severity. */
    public static Finding at(FindingCode code, Subject subject, SheetCell cell, String... arguments) {
        return new Finding(code, code.severity(), subject, List.of(cell), List.of(arguments));
    }

    /** The same finding at another severity. */
    public Finding weighing(Severity other) {
        return new Finding(code, other, subject, cells, arguments);
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
