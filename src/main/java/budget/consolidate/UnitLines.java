package budget.consolidate;

import budget.model.Amount;
import budget.model.SheetCell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of the analysts' files for one unit. */
public final class UnitLines {

    private UnitLines() {}

    /** The name of a difference between a row and those below it. */
    public static final String DIFFERENCE = "差额";

    /** The level of such a difference. */
    public static final String RESIDUAL = "residual";

    /** The name of money that no table breaks down by economic nature. */
    public static final String NOT_BY_ECONOMIC = "未按经济分类列示";

    /**
     * Money by function.
     *
     * @param level category, section, item, or residual for a difference
     * @param known whether the job's list has the code
     * @param total nothing where it is unknown
     * @param basic nothing where the job does not define it, or it is unknown
     * @param project alike
     */
    public record ByFunction(
            String level,
            String code,
            String name,
            boolean known,
            Optional<Amount> total,
            Optional<Amount> basic,
            Optional<Amount> project) {}

    /**
     * Money by economic nature.
     *
     * @param government the government classification's code, empty where there is no mapping
     * @param source its source by the job, or empty
     * @param amount nothing where it is unknown
     */
    public record ByEconomic(
            String code,
            String name,
            String government,
            String governmentName,
            String source,
            Optional<Amount> amount) {}

    /**
     * A project.
     *
     * @param amount nothing where it is unknown
     * @param derived the part of the amount that no cell states
     * @param target the amount of its target table, if it has one
     * @param cell the cell of the amount, if it has one
     */
    public record Project(
            String function,
            String project,
            Optional<Amount> amount,
            Amount derived,
            Optional<Amount> target,
            String secret,
            @Nullable SheetCell cell) {}
}
