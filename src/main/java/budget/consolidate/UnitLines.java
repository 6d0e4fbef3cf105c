package budget.consolidate;

import budget.model.Amount;
import budget.model.SheetCell;
import org.jspecify.annotations.Nullable;

/** The lines of the analysts' files for one unit. */
public final class UnitLines {

    private UnitLines() {}

    /** The words under which a difference between a row and those below it is shown. */
    public static final String DIFFERENCE = "差额";

    /** The level of such a difference. */
    public static final String RESIDUAL = "residual";

    /** The words under which money is shown that neither 表6 nor 表7 breaks down. */
    public static final String NOT_BY_ECONOMIC = "未按经济分类列示";

    /**
     * Money by function.
     *
     * @param level category, section, item, or residual for a difference
     * @param known whether the job's list has the code
     */
    public record ByFunction(
            String level, String code, String name, boolean known, Amount total, Amount basic, Amount project) {}

    /**
     * Money by economic nature.
     *
     * @param government the government classification's code, empty where there is no mapping
     * @param source 表6, 表7 or empty
     */
    public record ByEconomic(
            String code, String name, String government, String governmentName, String source, Amount amount) {}

    /** What a unit has and spends in all. */
    public record ByUnit(Amount income, Amount expenditure, Spending spending, Books books) {

        /** By purpose (表3). */
        public record Spending(Amount basic, Amount project) {}

        /** By the budget it is paid from (表5, 表8, 表9); the rest is not fiscal money. */
        public record Books(Amount general, Amount funds, Amount capital, Amount nonFiscal) {}
    }

    /**
     * A project (表7).
     *
     * @param derived the part of the amount that no cell states
     * @param target the amount of its target table, if it has one
     * @param cell where the amount stands, if it stands anywhere
     */
    public record Project(
            String function,
            String project,
            Amount amount,
            Amount derived,
            @Nullable Amount target,
            String secret,
            @Nullable SheetCell cell) {}
}
