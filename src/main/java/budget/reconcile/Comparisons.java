package budget.reconcile;

import budget.finding.Finding;
import budget.model.BudgetUnit;
import java.util.List;

/** What the figures of a submission say beside those of others; figures themselves are no business of this stage. */
public interface Comparisons {

    /** No comparison finds anything. */
    Comparisons NONE = new Comparisons() {
        @Override
        public List<Finding> withTargets(BudgetUnit unit, String sha256) {
            return List.of();
        }

        @Override
        public List<Finding> withChildren(String sha256, List<String> children) {
            return List.of();
        }

        @Override
        public List<Before> before(BudgetUnit unit, String sha256) {
            return List.of();
        }
    };

    /** Compares a submission with what the bureau has set for the unit, and with its year before. */
    List<Finding> withTargets(BudgetUnit unit, String sha256);

    /** Compares a department's roll-up with the submissions of its units. */
    List<Finding> withChildren(String sha256, List<String> children);

    /** What the unit stated at other times, as far as that is known and was not stated by these bytes. */
    List<Before> before(BudgetUnit unit, String sha256);
}
