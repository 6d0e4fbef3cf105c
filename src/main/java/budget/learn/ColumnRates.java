package budget.learn;

import budget.figures.Table;
import budget.layout.RuleNames;
import budget.learn.ColumnDraft.Claim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds of which columns a column of percentages is the rate (增减% = 增减额 / 上年执行数), in every row of every sample. */
final class ColumnRates {

    /** A rate of fewer different values may be chance: every part of itself is 100 %. */
    private static final int FEWEST_VALUES = 2;

    /** Percentages are in hundredths of a per cent. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Table> tables;
    private final List<String> measures;

    private ColumnRates(PanelDraft panel, List<Table> tables) {
        this.tables = tables;
        this.measures = panel.measures().stream()
                .map(ColumnDraft::key)
                .filter(key -> tables.stream().allMatch(table -> table.panel().column(key) >= 0))
                .toList();
    }

    /**
     * The panel with what its percentages claim.
     *
     * @param tables with the percentages among their figures
     */
    static PanelDraft in(PanelDraft panel, List<Table> tables) {
        ColumnRates rates = new ColumnRates(panel, tables);
        return panel.with(panel.columns().stream()
                .map(column -> column.guess().kind() == ColumnKind.PERCENT
                        ? rates.claim(column.key()).map(column::claiming).orElse(column)
                        : column)
                .toList());
    }

    private Optional<Claim> claim(String percent) {
        for (Rate rate : candidates()) {
            int support = support(percent, rate);
            if (support > 1) {
                return Optional.of(new Claim("equals", List.of(rate.formula()), support, 0));
            }
        }
        return Optional.empty();
    }

    /** Plain rates of the nearest columns first, then what one column is more than another. */
    private List<Rate> candidates() {
        List<Rate> rates = new ArrayList<>();
        for (boolean isGrowth : new boolean[] {false, true}) {
            for (int over = measures.size() - 1; over >= 0; over--) {
                for (String of : measures) {
                    if (!of.equals(measures.get(over))) {
                        rates.add(new Rate(measures.get(over), of, isGrowth));
                    }
                }
            }
        }
        return rates;
    }

    /** In how many rows the rate holds; 0 where it fails in one, or has a single value. */
    private int support(String percent, Rate rate) {
        int support = 0;
        Set<Long> values = new HashSet<>();
        for (Table table : tables) {
            int at = table.panel().column(percent);
            List<Integer> stated = IntStream.range(0, table.rows().size())
                    .filter(row -> at >= 0 && table.isStated(table.cell(row, at)))
                    .boxed()
                    .toList();
            for (int row : stated) {
                int cell = table.cell(row, at);
                if (table.value(table.cell(row, table.panel().column(rate.of))) != 0) {
                    if (!rate.holds(table, row, cell)) {
                        return 0;
                    }
                    support++;
                    values.add(table.value(cell));
                }
            }
        }
        return values.size() < FEWEST_VALUES ? 0 : support;
    }

    /**
     * A rate of two columns.
     *
     * @param isGrowth whether it says by how much the one is more than the other
     */
    private record Rate(String over, String of, boolean isGrowth) {

        private String formula() {
            String whole = RuleNames.quoted(of);
            return isGrowth
                    ? "(" + RuleNames.quoted(over) + " - " + whole + ") / " + whole
                    : RuleNames.quoted(over) + " / " + whole;
        }

        private boolean holds(Table table, int row, int cell) {
            int part = table.cell(row, table.panel().column(over));
            int whole = table.cell(row, table.panel().column(of));
            BigDecimal divisor = BigDecimal.valueOf(table.value(whole));
            BigDecimal rate = BigDecimal.valueOf(table.value(part)).divide(divisor, MathContext.DECIMAL64);
            BigDecimal rounding = halves(table, part)
                    .add(halves(table, whole).multiply(rate.abs()))
                    .divide(divisor.abs(), MathContext.DECIMAL64)
                    .multiply(WHOLE)
                    .add(halves(table, cell));
            BigDecimal worked = (isGrowth ? rate.subtract(BigDecimal.ONE) : rate).multiply(WHOLE);
            return BigDecimal.valueOf(table.value(cell)).subtract(worked).abs().compareTo(rounding) <= 0;
        }

        private static BigDecimal halves(Table table, int cell) {
            return BigDecimal.valueOf(table.half(cell)).divide(TWO, MathContext.DECIMAL64);
        }
    }
}
