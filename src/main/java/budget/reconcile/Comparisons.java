package budget.reconcile;

import budget.finding.Finding;
import budget.model.BudgetUnit;
import budget.submission.Arrival;
import java.util.List;

/** Compares the figures of a submission with others; this stage itself has no figures. */
public interface Comparisons {

    /** No comparison finds anything. */
    Comparisons NONE = new Comparisons() {
        @Override
        public List<Finding> withTargets(BudgetUnit unit, Arrival submission) {
            return List.of();
        }

        @Override
        public List<Finding> withChildren(Arrival rollUp, List<Arrival> children) {
            return List.of();
        }

        @Override
        public List<Finding> between(Arrival one, Arrival other) {
            return List.of();
        }

        @Override
        public List<Finding> said(BudgetUnit unit, Arrival tables, Arrival document) {
            return List.of();
        }

        @Override
        public List<Finding> withUnits(Arrival file, List<Arrival> units) {
            return List.of();
        }

        @Override
        public List<Before> before(BudgetUnit unit, Arrival submission) {
            return List.of();
        }
    };

    /** Compares a submission with the unit's control totals, and with its year before. */
    List<Finding> withTargets(BudgetUnit unit, Arrival submission);

    /** Compares a department's roll-up with the submissions of its units. */
    List<Finding> withChildren(Arrival rollUp, List<Arrival> children);

    /** Compares the totals that a file states of all its units with the sums of these submissions in it. */
    List<Finding> withUnits(Arrival file, List<Arrival> units);

    /** Compares the workbook and the document of one submission; findings about the first of these. */
    List<Finding> between(Arrival one, Arrival other);

    /** What is wrong in the sentences of a document beside the tables of another file of the same submission. */
    List<Finding> said(BudgetUnit unit, Arrival tables, Arrival document);

    /** The unit's amounts at other times, if known, without those of these bytes. */
    List<Before> before(BudgetUnit unit, Arrival submission);
}
