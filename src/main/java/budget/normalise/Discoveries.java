package budget.normalise;

import budget.definition.CodeLists;
import budget.model.Coverage;
import budget.model.Finding;
import budget.model.FindingCode;
import budget.model.Repair;
import java.util.ArrayList;
import java.util.List;

/** What comes to light while a workbook is read, apart from its figures. */
final class Discoveries {

    /** What one workbook may have wrong with it, or mended; a person reads hundreds. */
    private static final int MOST = 20_000;

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
        return found() > MOST || used > MOST_CELLS;
    }

    private int found() {
        return findings.size() + repairs.size();
    }

    /** The refusal that says so, with how many there were up to then. */
    Finding overfull() {
        return found() > MOST
                ? Finding.ofFile(FindingCode.OVERFULL, Integer.toString(found()), Integer.toString(MOST))
                : Finding.ofFile(FindingCode.OVERFULL, Long.toString(used), Integer.toString(MOST_CELLS));
    }

    void find(Finding finding) {
        findings.add(finding);
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

    Coverage coverage() {
        return new Coverage(read, used, leftOver);
    }
}
