package budget.figures;

import budget.figures.TableFigures.Presence;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import budget.model.CellAddress;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.Indicator;
import budget.model.Making;
import budget.model.RowKey;
import budget.model.Words;
import budget.submission.SubmissionContent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the tables that rules read from the content of a workbook. Safe for use by several threads. */
public final class FigureTables {

    private static final int ANY_LINE = -1;

    private final Vocabulary vocabulary;
    private final Map<String, Integer> decimals;
    private final Map<String, List<IndicatorFigure>> indicators;

    /**
     * For the tables of a job.
     *
     * @param decimals how many decimals the figures of a form usually have, by the form
     * @param indicators the columns of indicators, by the panel
     */
    public FigureTables(
            Vocabulary vocabulary, Map<String, Integer> decimals, Map<String, List<IndicatorFigure>> indicators) {
        this.vocabulary = vocabulary;
        this.indicators = Map.copyOf(indicators);
        this.decimals = Map.copyOf(decimals);
    }

    /** The figures of a submission, one table for each panel; a column missing on a sheet is unreadable. */
    public Figures of(SubmissionContent content) {
        return of(content, false);
    }

    /** The same, for publication: a column missing on a sheet is blank. */
    public Figures ofColumnsThere(SubmissionContent content) {
        return of(content, true);
    }

    private Figures of(SubmissionContent content, boolean onlyThere) {
        Set<String> secret = new HashSet<>();
        content.secretProjects().forEach(project -> secret.add(Words.bare(project)));
        List<TableFigures> tables = new ArrayList<>();
        for (Panel panel : vocabulary.panels()) {
            tables.add(
                    switch (panel.rows()) {
                        case INDICATORS -> indicators(panel, content);
                        case FUNCTION, ECONOMIC, GOVERNMENT, PROJECT, ITEMS, TARGETS ->
                            table(panel, content, onlyThere);
                    });
        }
        return new Figures(tables, secret::contains);
    }

    private TableFigures table(Panel panel, SubmissionContent content, boolean onlyThere) {
        List<FilledTable> parts = parts(panel, content);
        if (parts.isEmpty()) {
            return TableFigures.absent(
                    panel, content.declaredEmpty().contains(panel.form()) ? Presence.DECLARED_EMPTY : Presence.MISSING);
        }
        int usual = decimals.getOrDefault(panel.form(), 2);
        int rows = 0;
        for (FilledTable part : parts) {
            rows += part.rows().size();
        }
        TableBuilder builder = new TableBuilder(panel)
                .in(parts.get(0).unit())
                .made(parts.size() == 1 ? parts.get(0).making() : Making.UNKNOWN)
                .expecting(rows);
        DetailFigures details = DetailFigures.of(panel, content.details());
        for (FilledTable part : parts) {
            add(part, panel, usual, onlyThere, details, builder);
        }
        return builder.completed().build();
    }

    private static List<FilledTable> parts(Panel panel, SubmissionContent content) {
        List<FilledTable> parts = new ArrayList<>();
        for (FilledTable table : content.tables()) {
            if (table.panel().equals(panel.key())) {
                parts.add(table);
            }
        }
        return parts;
    }

    private static void add(
            FilledTable part, Panel panel, int usual, boolean onlyThere, DetailFigures details, TableBuilder builder) {
        List<Integer> places = new ArrayList<>();
        for (int column = 0; column < panel.columns().size(); column++) {
            int at = place(part, panel.columns().get(column).key());
            places.add(at);
            boolean isMoney = panel.columns().get(column).isMoney();
            if (at < 0 && isMoney && !onlyThere && !part.columns().isEmpty()) {
                builder.without(column);
            }
        }
        Map<Integer, List<FilledTable.UnreadableCell>> unreadable = new HashMap<>();
        part.unreadable()
                .forEach(cell -> unreadable
                        .computeIfAbsent(
                                cell.row() instanceof RowKey.Target
                                        ? ANY_LINE
                                        : cell.cell().row(),
                                ignored -> new ArrayList<>())
                        .add(cell));
        for (FigureRow row : part.rows()) {
            builder.row(new TableRow(row.key(), row.name(), part.sheet(), row.line(), places));
            for (Figure figure : row.figures()) {
                add(figure, panel, usual, builder);
            }
            details.add(part.sheet(), row.line(), builder);
            // A labelled cell is in another line than the name of its project.
            int line = row.key() instanceof RowKey.Target ? ANY_LINE : row.line();
            for (FilledTable.UnreadableCell cell : unreadable.getOrDefault(line, List.of())) {
                if (cell.row().equals(row.key())) {
                    builder.unreadable(panel.column(cell.measure()));
                }
            }
        }
    }

    /** The sheet column of a measure, or -1. */
    private static int place(FilledTable part, String measure) {
        for (FilledTable.Column column : part.columns()) {
            if (column.measure().equals(measure)) {
                return column.at();
            }
        }
        return -1;
    }

    private static void add(Figure figure, Panel panel, int usual, TableBuilder builder) {
        Amount amount = figure.amount();
        long half = Rounding.half(amount, figure.decimals(), usual, figure.unit());
        builder.stated(panel.column(figure.measure()), amount.fen(), half, figure.cell());
    }

    private TableFigures indicators(Panel panel, SubmissionContent content) {
        if (content.indicators().isEmpty()) {
            boolean anyTarget =
                    content.tables().stream().anyMatch(table -> table.panel().equals(panel.form()));
            return TableFigures.absent(panel, anyTarget ? Presence.FILLED : Presence.MISSING);
        }
        List<IndicatorFigure> columns = indicators.getOrDefault(panel.key(), List.of());
        Set<Indicator> totals = new HashSet<>();
        columns.forEach(column -> totals.addAll(totals(content.indicators(), column)));
        TableBuilder builder = new TableBuilder(panel);
        for (Indicator indicator : content.indicators()) {
            CellAddress cell = indicator.cell().address();
            builder.row(new TableRow(
                    new RowKey.Measured(indicator.project(), called(indicator)),
                    called(indicator),
                    indicator.cell().sheet(),
                    cell.row(),
                    Collections.nCopies(columns.size(), cell.column())));
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).isOf(indicator)) {
                    add(indicator, columns.get(column).of(), totals.contains(indicator), column, builder);
                }
            }
        }
        return builder.build();
    }

    /** An indicator without a name has its cell as its key. */
    private static String called(Indicator indicator) {
        String name = indicator.names().third();
        return name.isEmpty() ? indicator.cell().address().a1() : name;
    }

    private static void add(
            Indicator indicator, IndicatorFigure.Of of, boolean isTotal, int column, TableBuilder builder) {
        switch (of) {
            case WEIGHT -> addWeight(indicator, column, builder);
            case COUNT -> builder.stated(column, 100, 0, indicator.cell().address());
            case MONEY -> {
                if (!isTotal) {
                    indicator
                            .target()
                            .costAmount()
                            .ifPresent(cost -> builder.stated(
                                    column, cost.fen(), 0, indicator.cell().address()));
                }
            }
        }
    }

    /** The lines that state the sum of the others of their target; adding them would count the money twice. */
    private static List<Indicator> totals(List<Indicator> indicators, IndicatorFigure column) {
        Map<String, List<Indicator>> byProject = new HashMap<>();
        indicators.stream()
                .filter(indicator -> column.isMoney() && column.isOf(indicator))
                .filter(indicator -> indicator.target().costAmount().isPresent())
                .forEach(indicator -> byProject
                        .computeIfAbsent(indicator.project(), ignored -> new ArrayList<>())
                        .add(indicator));
        List<Indicator> totals = new ArrayList<>();
        for (List<Indicator> lines : byProject.values()) {
            long all = lines.stream().mapToLong(FigureTables::cost).reduce(0, Math::addExact);
            lines.stream()
                    .filter(line -> lines.size() > 2 && cost(line) != 0 && 2 * cost(line) == all)
                    .findFirst()
                    .ifPresent(totals::add);
        }
        return totals;
    }

    private static long cost(Indicator indicator) {
        return indicator.target().costAmount().orElse(Amount.ZERO).fen();
    }

    private static void addWeight(Indicator indicator, int column, TableBuilder builder) {
        if (indicator.weight().isEmpty()) {
            return;
        }
        try {
            BigDecimal weight =
                    new BigDecimal(indicator.weight().replace("%", "").replace("分", ""));
            builder.stated(
                    column,
                    weight.movePointRight(2).longValueExact(),
                    0,
                    indicator.cell().address());
        } catch (ArithmeticException | NumberFormatException e) {
            builder.unreadable(column);
        }
    }
}
