package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Detail;
import budget.submission.Repair;
import budget.table.BoundColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How the percentages of a column are typed. A number without a percent sign may be per cent (25) or a fraction (0.25): the
 * header says so by its own sign, or other cells of the column by theirs; else it is asked.
 */
final class PercentColumn {

    private final BoundColumn column;
    private final List<Integer> bare = new ArrayList<>();
    private boolean isMarked;
    private boolean mayBeFractions = true;

    PercentColumn(BoundColumn column) {
        this.column = column;
    }

    /**
     * Notes a percentage.
     *
     * @param isMarked whether it has a percent sign
     * @param at its place among the details
     */
    void note(BigDecimal value, boolean isMarked, int at) {
        this.isMarked |= isMarked;
        if (!isMarked && value.signum() != 0) {
            bare.add(at);
            mayBeFractions &= isFraction(value);
        }
    }

    private static boolean isFraction(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.ONE) <= 0;
    }

    /** Reads the numbers without a sign as their column tells, or reports that nothing does. */
    void settle(List<Detail> details, String form, Discoveries discoveries) {
        if (isMarked) {
            for (int at : bare) {
                Detail detail = details.get(at);
                BigDecimal value = new BigDecimal(detail.value());
                if (isFraction(value)) {
                    String percent = value.movePointRight(2).toPlainString();
                    details.set(at, detail.valued(percent));
                    discoveries.repaired(
                            new Repair(detail.cell(), Repair.Kind.FORMAT, detail.value(), percent + detail.unit()));
                }
            }
        } else if (mayBeFractions
                && !bare.isEmpty()
                && !column.inPercent()
                && column.layout().claim().formula().isEmpty()) {
            Detail first = details.get(bare.get(0));
            discoveries.find(Finding.at(
                    FindingCode.PERCENT_UNCLEAR,
                    new Subject(form, "", column.layout().key()),
                    bare.stream().map(at -> details.get(at).cell()).toList(),
                    first.value(),
                    column.layout().key(),
                    new BigDecimal(first.value()).movePointRight(2).toPlainString()));
        }
    }
}
