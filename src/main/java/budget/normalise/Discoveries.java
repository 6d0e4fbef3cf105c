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

    private final Counts counts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final CodeUse codes;
    private long read;
    private long used;
    private long leftOver;

    Discoveries(CodeLists lists) {
        this(lists, new Counts());
    }

    private Discoveries(CodeLists lists, Counts counts) {
        this.codes = new CodeUse(lists);
        this.counts = counts;
    }

    /** What comes to light about one of several units of the same workbook; both together may not be too many. */
    Discoveries ofUnit(CodeLists lists) {
        return new Discoveries(lists, counts);
    }

    /** Whether there is so much of everything that it cannot be meant; what follows is not looked at any more. */
    boolean areTooMany() {
        return counts.findings > MOST || counts.repairs > MOST_REPAIRS || counts.used > MOST_CELLS;
    }

    /** The refusal that says so, with how many there were up to then. */
    Finding overfull() {
        if (counts.findings > MOST) {
            return overfull(counts.findings, MOST);
        }
        return counts.repairs > MOST_REPAIRS
                ? overfull(counts.repairs, MOST_REPAIRS)
                : overfull(counts.used, MOST_CELLS);
    }

    private static Finding overfull(long found, int most) {
        return Finding.ofFile(FindingCode.OVERFULL, Long.toString(found), Integer.toString(most));
    }

    void find(Finding finding) {
        findings.add(finding);
        counts.findings++;
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
        counts.repairs++;
    }

    CodeUse codes() {
        return codes;
    }

    void cellUsed() {
        read++;
        used++;
        counts.used++;
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

    /** The findings without those about codes. */
    List<Finding> findingsBesideCodes() {
        return List.copyOf(findings);
    }

    List<Repair> repairs() {
        return repairs;
    }

    CellUse coverage() {
        return new CellUse(read, used, leftOver);
    }

    /** How much has come to light in the whole workbook. */
    private static final class Counts {

        private int findings;
        private int repairs;
        private long used;
    }
}
