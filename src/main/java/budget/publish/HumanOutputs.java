package budget.publish;

import budget.book.ConsolidatedBook;
import budget.consolidate.AnalysedUnit;
import budget.consolidate.ConsolidatedLine;
import budget.consolidate.Fact;
import budget.lastyear.YearLine;
import budget.report.ReportPage;
import budget.submission.Repair;
import budget.submission.Standing;
import java.io.IOException;
import java.util.List;

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

    void add(Standing standing, List<Repair> repairs) {
        report.add(standing, repairs);
    }

    void add(AnalysedUnit unit, List<Fact> facts) throws IOException {
        book.add(unit.figures());
        report.add(unit, facts);
    }
}
