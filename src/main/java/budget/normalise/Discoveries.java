package budget.normalise;

import budget.definition.CodeLists;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.submission.CellUse;
import budget.submission.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What comes to light while a workbook is read, apart from its figures. */
final class Discoveries {

    /** What one workbook may have wrong with it; a person reads hundreds. */
    private static final int MOST = 20_000;

    /** Repairs are no mistakes: a table of 20,000 rows may have ten cells of each mended. All are in memory together. */
    private static final int MOST_REPAIRS = 200_000;

    /** As many cells as half a million rows of a table have; all are in memory together. */
    private static final int MOST_CELLS = 5_000_000;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final CodeUse codes;
    private long read;
    private long used;
    private long leftOver;

    Discoveries(CodeLists lists) {
        codes = new CodeUse(lists);
    }

    /** Whether there is so much of everything that it cannot be meant; what follows is not looked at any more. */
    boolean areTooMany() {
        return findings.size() > MOST || repairs.size() > MOST_REPAIRS || used > MOST_CELLS;
    }

    /** The refusal that says so, with how many there were up to then. */
    Finding overfull() {
        if (findings.size() > MOST) {
            return overfull(findings.size(), MOST);
        }
        return repairs.size() > MOST_REPAIRS ? overfull(repairs.size(), MOST_REPAIRS) : overfull(used, MOST_CELLS);
    }

    private static Finding overfull(long found, int most) {
        return Finding.ofFile(FindingCode.OVERFULL, Long.toString(found), Integer.toString(most));
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    /** Lists under another finding what follows from it. */
    void fold(Predicate<Finding> which, String root) {
        findings.replaceAll(finding -> which.test(finding) ? finding.foldedUnder(root) : finding);
    }

    /** Takes back what another finding says better. */
    void forget(Predicate<Finding> which) {
        findings.removeIf(which);
    }

    void repaired(Repair repair) {
        repairs.add(repair);
    }

    CodeUse codes() {
        return codes;
    }

    void cellUsed() {
        read++;
        used++;
    }

    void cellLeftOver() {
        read++;
        leftOver++;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(codes.findings());
        return all;
    }

    List<Repair> repairs() {
        return repairs;
    }

    CellUse coverage() {
        return new CellUse(read, used, leftOver);
    }
}
