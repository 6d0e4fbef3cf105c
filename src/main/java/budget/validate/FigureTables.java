package budget.validate;

import budget.definition.FormLayout;
import budget.definition.JobDefinition;
import budget.model.Amount;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.Indicator;
import budget.model.Making;
import budget.model.RowKey;
import budget.model.SubmissionContent;
import budget.model.Words;
import budget.rule.Figures;
import budget.rule.Interval;
import budget.rule.TableBuilder;
import budget.rule.TableFigures;
import budget.rule.TableFigures.Presence;
import budget.rule.TableRow;
import budget.rule.Vocabulary;
import budget.rule.Vocabulary.Panel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays out what a workbook says as the tables that rules read. */
final class FigureTables {

    private final JobDefinition job;

    FigureTables(JobDefinition job) {
        this.job = job;
    }

    Figures of(SubmissionContent content) {
        Set<String> secret = new HashSet<>();
        content.secretProjects().forEach(project -> secret.add(Words.bare(project)));
        List<TableFigures> tables = new ArrayList<>();
        for (Panel panel : job.rules().vocabulary().panels()) {
            tables.add(
                    switch (panel.rows()) {
                        case INDICATORS -> indicators(panel, content);
                        case FUNCTION, ECONOMIC, PROJECT, ITEMS, TARGETS -> table(panel, content);
                    });
        }
        return new Figures(tables, secret::contains);
    }

    private TableFigures table(Panel panel, SubmissionContent content) {
        List<FilledTable> parts = parts(panel, content);
        if (parts.isEmpty()) {
            return TableFigures.absent(
                    panel, content.declaredEmpty().contains(panel.form()) ? Presence.DECLARED_EMPTY : Presence.MISSING);
        }
        int usual = job.form(panel.form())
                .map(FormLayout::money)
                .map(FormLayout.Money::decimals)
                .orElse(2);
        int rows = 0;
        for (FilledTable part : parts) {
            rows += part.rows().size();
        }
        boolean lacksTotal = lacksTotal(panel, parts);
        TableBuilder builder = new TableBuilder(panel)
                .in(parts.get(0).unit())
                .made(parts.size() == 1 ? parts.get(0).making() : Making.UNKNOWN)
                .expecting(rows + (lacksTotal ? 1 : 0));
        for (FilledTable part : parts) {
            add(part, panel, usual, builder);
        }
        if (lacksTotal) {
            addTotal(panel, builder);
        }
        return builder.build();
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

    private static void add(FilledTable part, Panel panel, int usual, TableBuilder builder) {
        List<Integer> places = new ArrayList<>();
        for (int column = 0; column < panel.columns().size(); column++) {
            int at = place(part, panel.columns().get(column).key());
            places.add(at);
            if (at < 0 && !part.columns().isEmpty()) {
                builder.without(column);
            }
        }
        Map<Integer, List<FilledTable.UnreadableCell>> unreadable = new HashMap<>();
        part.unreadable()
                .forEach(cell -> unreadable
                        .computeIfAbsent(cell.cell().row(), ignored -> new ArrayList<>())
                        .add(cell));
        for (FigureRow row : part.rows()) {
            builder.row(new TableRow(row.key(), row.name(), part.sheet(), row.line(), places));
            for (Figure figure : row.figures()) {
                add(figure, panel, usual, builder);
            }
            for (FilledTable.UnreadableCell cell : unreadable.getOrDefault(row.line(), List.of())) {
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
        long half = Interval.half(amount, figure.decimals(), usual, figure.unit());
        builder.stated(panel.column(figure.measure()), amount.fen(), half, figure.cell());
    }

    /** A total row that the sheet lacks still has its amounts, from the rows below it. */
    private static boolean lacksTotal(Panel panel, List<FilledTable> parts) {
        boolean filled = false;
        for (FilledTable part : parts) {
            filled |= !part.isEmpty();
            for (FigureRow row : part.rows()) {
                if (row.key() instanceof RowKey.Total) {
                    return false;
                }
            }
        }
        return filled && panel.total().isPresent();
    }

    private static void addTotal(Panel panel, TableBuilder builder) {
        List<Integer> nowhere = panel.columns().stream().map(column -> -1).toList();
        builder.row(new TableRow(new RowKey.Total(panel.total().orElseThrow()), "", "", 0, nowhere));
    }

    private TableFigures indicators(Panel panel, SubmissionContent content) {
        if (content.indicators().isEmpty()) {
            boolean anyTarget =
                    content.tables().stream().anyMatch(table -> table.panel().equals(panel.form()));
            return TableFigures.absent(panel, anyTarget ? Presence.FILLED : Presence.MISSING);
        }
        TableBuilder builder = new TableBuilder(panel);
        for (Indicator indicator : content.indicators()) {
            RowKey key =
                    new RowKey.Measured(indicator.project(), indicator.names().third());
            int at = indicator.cell().address().column();
            builder.row(new TableRow(
                    key,
                    indicator.names().third(),
                    indicator.cell().sheet(),
                    indicator.cell().address().row(),
                    List.of(at, at)));
            addWeight(indicator, panel.column(Vocabulary.WEIGHT), builder);
            indicator
                    .target()
                    .costAmount()
                    .ifPresent(cost -> builder.stated(
                            panel.column(Vocabulary.COST),
                            cost.fen(),
                            0,
                            indicator.cell().address()));
        }
        return builder.build();
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
