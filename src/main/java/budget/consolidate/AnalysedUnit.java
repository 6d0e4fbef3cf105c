package budget.consolidate;

import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.ByUnit;
import java.util.List;

/** A counting unit's figures, and its lines of the analysts' files, for all who write or show them. */
public record AnalysedUnit(
        UnitFigures figures, List<ByFunction> byFunction, List<ByEconomic> byEconomic, ByUnit totals) {

    public AnalysedUnit {
        byFunction = List.copyOf(byFunction);
        byEconomic = List.copyOf(byEconomic);
    }
}
