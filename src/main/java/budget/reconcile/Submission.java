package budget.reconcile;

import budget.finding.Explanation;
import budget.finding.Finding;
import budget.submission.Arrival;
import budget.submission.Scale;
import java.util.List;

/**
 * A file received and the result of reading it, without its figures.
 *
 * @param unitNames what its sheets give as 编制单位
 * @param scale the scale of its figures
 * @param explanations what the unit has typed beside findings
 * @param isDocument whether it is a document and not a workbook
 */
public record Submission(
        Arrival arrival,
        List<String> unitNames,
        List<Finding> findings,
        Scale scale,
        List<Explanation> explanations,
        boolean isDocument) {

    public Submission {
        unitNames = List.copyOf(unitNames);
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
    }

    /** The same submission of a unit with these names. */
    Submission named(List<String> names) {
        return new Submission(arrival, names, findings, scale, explanations, isDocument);
    }

    /** A file of which no figures are known. */
    public Submission(Arrival arrival, List<String> unitNames, List<Finding> findings) {
        this(arrival, unitNames, findings, Scale.NONE, List.of(), false);
    }
}
