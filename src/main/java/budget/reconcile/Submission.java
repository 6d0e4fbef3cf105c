package budget.reconcile;

import budget.model.Arrival;
import budget.model.Finding;
import java.util.List;

/**
 * A file that arrived and what reading it found, without its figures.
 *
 * @param unitNames what its sheets give as 编制单位
 */
public record Submission(Arrival arrival, List<String> unitNames, List<Finding> findings) {

    public Submission {
        unitNames = List.copyOf(unitNames);
        findings = List.copyOf(findings);
    }
}
