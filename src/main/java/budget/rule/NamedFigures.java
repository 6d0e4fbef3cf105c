package budget.rule;

import budget.figures.Selector;
import budget.figures.Vocabulary;
import budget.figures.Vocabulary.Panel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of some rows of a panel in some of its columns, as a job names them.
 *
 * @param sign +1 where they are added, −1 where they are taken off
 */
public record NamedFigures(int sign, Panel panel, Rows rows, List<String> columns) {

    public NamedFigures {
        columns = List.copyOf(columns);
    }

    /** Reads a reference such as {@code 支出[类].合计}. */
    public static NamedFigures parse(String text, Vocabulary vocabulary) {
        return of(1, FormulaParser.figures(text, vocabulary), vocabulary);
    }

    static NamedFigures of(int sign, Reference reference, Vocabulary vocabulary) {
        Panel panel = vocabulary.panels().get(reference.panel());
        List<String> columns = IntStream.of(reference.columns()[0])
                .mapToObj(column -> panel.columns().get(column).key())
                .toList();
        return new NamedFigures(sign, panel, new Rows(reference.selector(), panel.rows()), columns);
    }

    /** Whether a consolidated number, or a figure behind one, is among them. */
    public boolean has(String form, String row, String column) {
        return panel.form().equals(form) && columns.contains(column) && rows.has(row);
    }

    /** Which rows of a panel are meant. */
    public static final class Rows {

        private final Selector selector;
        private final Vocabulary.Rows kind;

        Rows(Selector selector, Vocabulary.Rows kind) {
            this.selector = selector;
            this.kind = kind;
        }

        /** Whether a row is meant, by its key in the datasets. */
        public boolean has(String key) {
            return switch (selector.kind()) {
                case FIXED -> selector.text().equals(key);
                case EVERY -> true;
                case PROJECT -> kind == Vocabulary.Rows.TARGETS || key.indexOf('/') >= 0;
                case CATEGORY -> isCode(key, 3);
                case SECTION -> isCode(key, 5);
                case ITEM -> isCode(key, 7);
                case BELOW -> false;
            };
        }

        private static boolean isCode(String key, int digits) {
            return key.length() == digits && key.chars().allMatch(Character::isDigit);
        }

        /** Whether one row is named, by its key. */
        public boolean isOne() {
            return selector.kind() == Selector.Kind.FIXED;
        }

        /** Whether the rows are those of projects. */
        public boolean areProjects() {
            return selector.kind() == Selector.Kind.PROJECT;
        }
    }
}
