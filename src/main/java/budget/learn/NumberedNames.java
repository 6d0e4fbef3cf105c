package budget.learn;

import budget.figures.FilledRow;
import budget.figures.Table;
import budget.learn.PanelDraft.Line;
import budget.model.CodeLevel;
import budget.model.CodeSystem;
import budget.model.NumberedLabel;
import budget.model.RowKey;
import budget.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that are numbered names of the functional classification (一、一般公共服务支出) are told by their codes: another unit
 * has other ones, and numbers them anew.
 */
final class NumberedNames {

    private static final int FEWEST = 2;

    private final PanelDraft panel;
    private final List<Table> tables;
    private final Set<String> names;

    private NumberedNames(PanelDraft panel, List<Table> tables, Set<String> names) {
        this.panel = panel;
        this.tables = tables;
        this.names = names;
    }

    /** The forms, with the panels of such lines over codes; the names are those the samples state beside codes. */
    static List<FormDraft> in(List<FormDraft> forms, SampleReading reading) {
        Set<String> names = new HashSet<>();
        reading.contents().stream()
                .flatMap(content -> content.tables().stream())
                .flatMap(table -> FilledRow.of(table).stream())
                .filter(NumberedNames::isOfCategory)
                .forEach(row -> names.add(Words.bare(row.row().name())));
        return forms.stream()
                .map(form -> form.with(form.panels().stream()
                        .map(panel -> new NumberedNames(panel, reading.tables(panel.key()), names).overCodes())
                        .toList()))
                .toList();
    }

    private static boolean isOfCategory(FilledRow row) {
        return row.key() instanceof RowKey.Code code
                && code.of().system() == CodeSystem.FUNCTIONAL
                && code.of().level() == CodeLevel.CATEGORY;
    }

    private PanelDraft overCodes() {
        List<Line> named = panel.lines().stream().filter(this::isNamed).toList();
        if (panel.rows() != RowsKind.ITEMS || named.size() < FEWEST || !areSiblings(named)) {
            return panel;
        }
        List<Line> rest = new ArrayList<>();
        for (int at = 0; at < panel.lines().size(); at++) {
            Line line = panel.lines().get(at);
            boolean isOver = at + 1 < panel.lines().size()
                    && panel.lines().get(at + 1).depth() > line.depth()
                    && isNamed(panel.lines().get(at + 1));
            if (!isNamed(line) && !isSpare(line, named.get(0))) {
                rest.add(new Line(line.label(), 0, isOver ? List.of(LineSums.CODES) : List.of()));
            }
        }
        return panel.overNumberedNames(rest);
    }

    /** Whether a line's name is that of a code; the names of others, whose lines are blank, are not known. */
    private boolean isNamed(Line line) {
        return NumberedLabel.of(line.label())
                .filter(NumberedLabel::isNumber)
                .filter(label -> names.contains(Words.bare(label.name())))
                .isPresent();
    }

    /** Whether a numbered line beside them that is no code's has no money, so that nothing is lost without it. */
    private boolean isSpare(Line line, Line named) {
        return line.depth() == named.depth()
                && style(line).equals(style(named))
                && tables.stream()
                        .flatMap(table -> FilledRow.of(table).stream())
                        .noneMatch(row -> row.key().label().equals(line.label())
                                && !row.figures().isEmpty());
    }

    private static Optional<NumberedLabel.Style> style(Line line) {
        return NumberedLabel.of(line.label()).map(NumberedLabel::style);
    }

    /** Whether the named lines are numbered alike, and no line is below another but they below a single one. */
    private boolean areSiblings(List<Line> named) {
        boolean areAlike = named.stream()
                        .map(line -> line.depth() + " " + style(line))
                        .distinct()
                        .count()
                == 1;
        int depth = named.get(0).depth();
        boolean isFlat = panel.lines().stream()
                .allMatch(line -> line.depth() == 0 || isNamed(line) || isSpare(line, named.get(0)));
        return areAlike && depth <= 1 && isFlat;
    }
}
