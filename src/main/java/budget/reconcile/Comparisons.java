package budget.reconcile;

import budget.finding.Finding;
import budget.model.BudgetUnit;
import java.util.List;

/** Compares the figures of a submission with others; this stage itself has no figures. */
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

    /** Compares a submission with the unit's control totals, and with its year before. */
    List<Finding> withTargets(BudgetUnit unit, String sha256);

    /** Compares a department's roll-up with the submissions of its units. */
    List<Finding> withChildren(String sha256, List<String> children);

    /** The unit's amounts at other times, if known, without those of these bytes. */
    List<Before> before(BudgetUnit unit, String sha256);
}
