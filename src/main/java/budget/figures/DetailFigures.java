package budget.figures;

import budget.model.Detail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Percentages and numbers of things as figures for rules: in hundredths, with half of the last digit. */
public final class DetailFigures {

    private static final int MOST_DECIMALS = 2;

    private DetailFigures() {}

    /** States a detail in the rows of its line, in the table that has a column for it. */
    public static void add(Detail detail, List<Table> tables) {
        tables.stream()
                .filter(table -> table.panel().key().equals(detail.panel()))
                .forEach(table -> add(detail, table.panel().column(detail.column()), table));
    }

    private static void add(Detail detail, int column, Table table) {
        for (int row = 0; column >= 0 && row < table.rows().size(); row++) {
            TableRow on = table.rows().get(row);
            boolean isHere = on.line() == detail.cell().address().row()
                    && on.sheet().equals(detail.cell().sheet());
            if (isHere) {
                BigDecimal value = new BigDecimal(detail.value());
                long hundredths = value.movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                table.state(table.cell(row, column), hundredths, half(value));
            }
        }
    }

    /** Half a unit of the last digit, in halves of a hundredth; a number of more decimals is rounded to hundredths. */
    private static long half(BigDecimal value) {
        int decimals = Math.max(0, Math.min(MOST_DECIMALS, value.scale()));
        return BigDecimal.TEN.pow(MOST_DECIMALS - decimals).longValueExact();
    }
}
