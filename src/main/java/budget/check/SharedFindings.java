package budget.check;

import budget.definition.Severities;
import budget.finding.Finding;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings about the tables of several units, which each of the units is judged with: a header, a missing table. One that
 * turns out the same for all of them is one finding, of the file.
 */
final class SharedFindings {

    private final Set<Finding> shared;

    private SharedFindings(Set<Finding> shared) {
        this.shared = shared;
    }

    /** Those of a workbook before its units are judged. */
    static SharedFindings of(WorkbookContent read) {
        Set<Finding> shared = new HashSet<>();
        if (read.isDivided()) {
            shared.addAll(read.file().findings());
            shared.retainAll(read.units().get(0).findings());
        }
        return new SharedFindings(shared);
    }

    /** The contents with each finding where it belongs. */
    WorkbookContent parted(WorkbookContent judged, Severities severities) {
        if (!judged.isDivided()) {
            return judged;
        }
        List<Finding> ofFile = new ArrayList<>();
        judged.file().findings().stream()
                .filter(finding -> !shared.contains(finding))
                .forEach(ofFile::add);
        List<Finding> weighed = new ArrayList<>(severities.weighed(ofFile));
        Set<Finding> common = common(judged.units());
        judged.units().get(0).findings().stream().filter(common::contains).forEach(weighed::add);
        SubmissionContent file = judged.file();
        return new WorkbookContent(
                file.judged(weighed, file.ledger().checks()),
                judged.units().stream().map(unit -> without(unit, common)).toList());
    }

    /** What all units have and nothing is folded under; of a single unit all is its own. */
    private Set<Finding> common(List<SubmissionContent> units) {
        if (units.size() == 1) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        shared.forEach(finding -> keys.add(finding.key()));
        Set<Finding> common = new HashSet<>(units.get(0).findings());
        common.removeIf(finding -> !finding.isRoot() || !keys.contains(finding.key()));
        for (SubmissionContent unit : units) {
            common.retainAll(unit.findings());
            Set<String> roots = new HashSet<>();
            unit.findings().forEach(finding -> roots.add(finding.root()));
            common.removeIf(finding -> roots.contains(finding.key()));
        }
        return common;
    }

    private static SubmissionContent without(SubmissionContent unit, Set<Finding> common) {
        return unit.judged(
                unit.findings().stream()
                        .filter(finding -> !common.contains(finding))
                        .toList(),
                unit.ledger().checks());
    }
}
