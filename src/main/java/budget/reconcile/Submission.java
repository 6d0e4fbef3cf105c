package budget.reconcile;

import budget.finding.Explanation;
import budget.finding.Finding;
import budget.model.SheetCell;
import budget.submission.Arrival;
import budget.submission.Scale;
import java.util.ArrayList;
import java.util.List;

/**
 * A file received, or one of the submissions in it, and the result of reading it, without its figures.
 *
 * @param sender what it says of its unit
 * @param scale the scale of its figures
 * @param explanations what the unit has typed beside findings
 * @param isDocument whether it is a document or a text and not a workbook
 * @param units how many units' submissions the file holds beside itself; 0 for a file of one unit
 */
public record Submission(
        Arrival arrival,
        Sender sender,
        List<Finding> findings,
        Scale scale,
        List<Explanation> explanations,
        boolean isDocument,
        int units) {

    public Submission {
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
    }

    /** The same submission of a unit with these names. */
    Submission named(List<String> names) {
        return new Submission(
                arrival, new Sender(names, sender.cells), findings, scale, explanations, isDocument, units);
    }

    /** A file of which no figures are known. */
    public Submission(Arrival arrival, List<String> unitNames, List<Finding> findings) {
        this(arrival, new Sender(unitNames, List.of()), findings, Scale.NONE, List.of(), false, 0);
    }

    /** The submissions of a file: of several contents the first is the file's, the others those of its units. */
    public static List<Submission> of(Arrival file, List<Read> contents) {
        List<Submission> submissions = new ArrayList<>();
        for (int part = 0; part < contents.size(); part++) {
            Read read = contents.get(part);
            submissions.add(new Submission(
                    file.part(part),
                    read.sender,
                    read.findings,
                    read.scale,
                    read.explanations,
                    read.isDocument,
                    part == 0 ? contents.size() - 1 : 0));
        }
        return submissions;
    }

    public List<String> unitNames() {
        return sender.names;
    }

    /** Whether it is a file whose units have submissions of their own. */
    public boolean isDivided() {
        return units > 0;
    }

    /** What is known of a content. */
    public record Read(
            Sender sender, List<Finding> findings, Scale scale, List<Explanation> explanations, boolean isDocument) {}

    /**
     * What a content says of its unit.
     *
     * @param names what its sheets give as 编制单位, or its rows in tables of several units as code and name
     * @param cells where its rows begin in tables of several units
     */
    public record Sender(List<String> names, List<SheetCell> cells) {

        public Sender {
            names = List.copyOf(names);
            cells = List.copyOf(cells);
        }
    }
}
