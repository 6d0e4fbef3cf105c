package budget.figures;

import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Indicator;
import budget.model.RowKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the table that rules read of the indicators of a workbook: a row for each. */
public final class IndicatorTable {

    private final List<IndicatorFigure> columns;
    private final TableBuilder builder;

    private IndicatorTable(Panel panel, List<IndicatorFigure> columns) {
        this.columns = columns;
        this.builder = new TableBuilder(panel);
    }

    /**
     * The table of a panel.
     *
     * @param hasTargets whether the workbook has target tables, with or without indicators
     */
    public static Table of(Panel panel, List<IndicatorFigure> columns, List<Indicator> indicators, boolean hasTargets) {
        if (indicators.isEmpty()) {
            return Table.absent(panel, hasTargets ? Presence.FILLED : Presence.MISSING);
        }
        IndicatorTable table = new IndicatorTable(panel, columns);
        Set<Indicator> totals = new HashSet<>();
        columns.forEach(column -> totals.addAll(totals(indicators, column)));
        indicators.forEach(indicator -> table.add(indicator, totals.contains(indicator)));
        return table.builder.build();
    }

    private void add(Indicator indicator, boolean isTotal) {
        int at = indicator.cell().address().column();
        String name = called(indicator);
        Block block = new Block(
                indicator.cell().sheet(),
                AmountUnit.TEN_THOUSAND_YUAN,
                Collections.nCopies(Math.max(1, columns.size()), at));
        builder.row(new TableRow(
                new RowKey.Measured(indicator.project(), name),
                name,
                indicator.cell().address().row(),
                block));
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).isOf(indicator)) {
                add(indicator, isTotal, column);
            }
        }
    }

    /** An indicator without a name has its cell as its key. */
    private static String called(Indicator indicator) {
        String name = indicator.names().third();
        return name.isEmpty() ? indicator.cell().address().a1() : name;
    }

    private void add(Indicator indicator, boolean isTotal, int column) {
        switch (columns.get(column).of()) {
            case WEIGHT -> addWeight(indicator, column);
            case COUNT -> builder.stated(column, 100, 0);
            case MONEY -> {
                if (!isTotal) {
                    indicator.target().costAmount().ifPresent(cost -> builder.stated(column, cost.fen(), 0));
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
            long all = lines.stream().mapToLong(IndicatorTable::cost).reduce(0, Math::addExact);
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

    private void addWeight(Indicator indicator, int column) {
        if (indicator.weight().isEmpty()) {
            return;
        }
        try {
            BigDecimal weight =
                    new BigDecimal(indicator.weight().replace("%", "").replace("分", ""));
            builder.stated(column, weight.movePointRight(2).longValueExact(), 0);
        } catch (ArithmeticException | NumberFormatException e) {
            builder.unreadable(column);
        }
    }
}
