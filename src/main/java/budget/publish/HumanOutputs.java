package budget.publish;

import budget.book.ConsolidatedBook;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.lastyear.YearLine;
import budget.report.OtherFact;
import budget.report.ReportPage;
import budget.report.StatedFact;
import budget.submission.Repair;
import budget.submission.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The files for people, written in the same pass as the machine files. */
record HumanOutputs(ConsolidatedBook book, ReportPage report) {

    void take(ConsolidatedLine line) {
        book.take(line);
        report.take(line);
    }

    /** Takes a row of all units in both years. */
    void take(YearLine line) throws IOException {
        book.take(line);
        report.take(line);
    }

    /** Takes the rows of one unit in both years. */
    void take(String code, String name, List<YearLine> lines) throws IOException {
        report.take(code, name, lines);
    }

    void add(Standing standing, Map<Repair.Kind, Integer> mended) {
        report.add(standing, mended);
    }

    void add(AnalysedUnit unit, List<StatedFact> facts, List<OtherFact> others) throws IOException {
        book.add(unit);
        report.add(unit, facts, others);
    }
}
