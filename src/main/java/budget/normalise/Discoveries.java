package budget.normalise;

import budget.definition.CodeLists;
import budget.model.Coverage;
import budget.model.Finding;
import budget.model.Repair;
import java.util.ArrayList;
import java.util.List;

/** What comes to light while a workbook is read, apart from its figures. */
final class Discoveries {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final CodeUse codes;
    private long read;
    private long used;
    private long leftOver;

    Discoveries(CodeLists lists) {
        codes = new CodeUse(lists);
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
