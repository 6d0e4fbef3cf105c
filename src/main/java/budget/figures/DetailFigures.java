package budget.figures;

import budget.figures.Vocabulary.Panel;
import budget.model.Detail;
import budget.model.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The percentages and numbers of things of one panel, as figures for rules: in hundredths, with half of the last digit. */
final class DetailFigures {

    private static final int MOST_DECIMALS = 2;

    private final Panel panel;
    private final Map<Line, List<Detail>> byLine = new HashMap<>();

    private DetailFigures(Panel panel) {
        this.panel = panel;
    }

    static DetailFigures of(Panel panel, List<Detail> details) {
        DetailFigures figures = new DetailFigures(panel);
        for (Detail detail : details) {
            if (detail.panel().equals(panel.key()) && panel.column(detail.column()) >= 0) {
                SheetCell cell = detail.cell();
                Line line = new Line(cell.sheet(), cell.address().row());
                figures.byLine
                        .computeIfAbsent(line, ignored -> new ArrayList<>())
                        .add(detail);
            }
        }
        return figures;
    }

    /** Adds those of a line of a sheet to the row that was begun last. */
    void add(String sheet, int line, TableBuilder builder) {
        for (Detail detail : byLine.getOrDefault(new Line(sheet, line), List.of())) {
            BigDecimal value = new BigDecimal(detail.value());
            long hundredths =
                    value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
            builder.stated(
                    panel.column(detail.column()),
                    hundredths,
                    half(value),
                    detail.cell().address());
        }
    }

    /** Half a unit of the last digit, in halves of a hundredth; a number of more decimals is rounded to hundredths. */
    private static long half(BigDecimal value) {
        int decimals = Math.max(0, Math.min(MOST_DECIMALS, value.scale()));
        return BigDecimal.TEN.pow(MOST_DECIMALS - decimals).longValueExact();
    }

    private record Line(String sheet, int row) {}
}
