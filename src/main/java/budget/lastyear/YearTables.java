package budget.lastyear;

import budget.definition.JobDefinition;
import budget.figures.RowKeyText;
import budget.figures.Vocabulary.Panel;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The tables of a job, to compare those of the year before with; names with a year in them follow the year. */
public final class YearTables {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])");

    private final List<Panel> panels;
    private final CodeMap map;
    private final Set<String> tables;

    /**
     * Of a job.
     *
     * @param tables the tables that the publication of the year before has
     */
    public YearTables(JobDefinition job, Collection<String> tables) {
        this.panels = job.rules().vocabulary().panels();
        this.map = new CodeMap(job.codes().changes());
        this.tables = new HashSet<>(tables);
    }

    /** A figure of the year before by the names of the fiscal year; unchanged where the job has nothing like it. */
    public YearFigure named(YearFigure before) {
        if (!YEAR.matcher(before.measure()).find()
                && !YEAR.matcher(before.row()).find()) {
            return before;
        }
        for (String measure : List.of(shifted(before.measure()), before.measure())) {
            for (String row : List.of(shifted(before.row()), before.row())) {
                YearFigure figure = new YearFigure(before.table(), row, before.name(), measure, before.amount());
                boolean isSameRow = row.equals(before.row());
                if (panels.stream().anyMatch(panel -> has(panel, figure, isSameRow))) {
                    return figure;
                }
            }
        }
        return before;
    }

    /** Whether a panel has the row; a row with another year is only one that the layout lists. */
    private static boolean has(Panel panel, YearFigure figure, boolean isSameRow) {
        return panel.form().equals(figure.table())
                && key(panel, figure)
                        .filter(key -> isSameRow || key instanceof RowKey.Item)
                        .isPresent();
    }

    private static String shifted(String text) {
        return YEAR.matcher(text).replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + 1));
    }

    /**
     * Compares the figures of one table.
     *
     * @param isKnown whether the sender's figures of the year before are known; else nothing is comparable
     */
    public List<YearLine> compare(String table, List<YearFigure> before, List<YearFigure> now, boolean isKnown) {
        List<YearLine> lines = new ArrayList<>();
        List<YearFigure> left = new ArrayList<>(before);
        List<YearFigure> leftNow = new ArrayList<>(now);
        for (Panel panel : panels) {
            if (panel.form().equals(table)) {
                Predicate<YearFigure> isOfPanel = figure -> key(panel, figure).isPresent();
                boolean isComparable = isKnown && tables.contains(table);
                lines.addAll(new PanelYears(panel, map, isComparable, taken(left, isOfPanel), taken(leftNow, isOfPanel))
                        .lines());
            }
        }
        left.forEach(figure -> lines.add(PanelYears.alone(figure, true)));
        leftNow.forEach(figure -> lines.add(PanelYears.alone(figure, false)));
        return lines;
    }

    private static List<YearFigure> taken(List<YearFigure> figures, Predicate<YearFigure> wanted) {
        List<YearFigure> taken = figures.stream().filter(wanted).toList();
        figures.removeIf(wanted);
        return taken;
    }

    static Optional<RowKey> key(Panel panel, YearFigure figure) {
        return panel.column(figure.measure()) < 0 ? Optional.empty() : RowKeyText.read(panel, figure.row());
    }
}
