package budget.consolidate;

import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.Project;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.HeadlineAmounts;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a counting unit: its sums of money, and its lines of the analysts' files.
 *
 * @param byUnit the unit's columns of amounts as the job defines them, each nothing where it is unknown
 */
public record AnalysedUnit(
        BudgetUnit unit,
        UnitCells cells,
        List<ByFunction> byFunction,
        List<ByEconomic> byEconomic,
        List<Optional<Amount>> byUnit,
        List<Project> projects,
        HeadlineAmounts headline) {

    public AnalysedUnit {
        byFunction = List.copyOf(byFunction);
        byEconomic = List.copyOf(byEconomic);
        byUnit = List.copyOf(byUnit);
        projects = List.copyOf(projects);
    }

    /** Whether the same is shown of both, whatever numbers their rows have. */
    public boolean isLike(AnalysedUnit other) {
        return unit.equals(other.unit)
                && cells.areLike(other.cells)
                && byFunction.equals(other.byFunction)
                && byEconomic.equals(other.byEconomic)
                && byUnit.equals(other.byUnit)
                && projects.equals(other.projects)
                && headline.equals(other.headline);
    }
}
