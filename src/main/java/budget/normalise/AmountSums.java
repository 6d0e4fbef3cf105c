package budget.normalise;

import budget.figures.Part;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of the formulas that are out of date, those matter whose values have become figures; the others are the clerk's own. */
final class AmountSums {

    private AmountSums() {}

    /**
     * The findings about a workbook without those about formulas beside its tables. Of those inside them it is said what
     * they are; all that were calculated anew in one table are one finding.
     */
    static List<Finding> among(List<Table> tables, List<Finding> aboutTheWorkbook) {
        Set<SheetCell> cells = new HashSet<>();
        aboutTheWorkbook.stream().filter(AmountSums::isOfCell).forEach(finding -> cells.addAll(finding.cells()));
        if (cells.isEmpty()) {
            return aboutTheWorkbook;
        }
        Map<SheetCell, Subject> subjects = subjects(tables, cells);
        List<Finding> among = new ArrayList<>();
        Map<String, List<Finding>> recalculated = new LinkedHashMap<>();
        for (Finding finding : aboutTheWorkbook) {
            Subject subject = isOfCell(finding) ? subjects.get(finding.cells().get(0)) : finding.subject();
            if (subject != null && finding.code() == FindingCode.FORMULA_RECALCULATED) {
                recalculated
                        .computeIfAbsent(subject.table(), ignored -> new ArrayList<>())
                        .add(finding);
            } else if (subject != null) {
                among.add(isOfCell(finding) ? about(subject, finding) : finding);
            }
        }
        recalculated.forEach((form, findings) -> among.add(together(form, findings)));
        return among;
    }

    private static boolean isOfCell(Finding finding) {
        return finding.code() == FindingCode.SUM_OUT_OF_DATE || finding.code() == FindingCode.FORMULA_RECALCULATED;
    }

    private static Finding about(Subject subject, Finding finding) {
        return new Finding(finding.code(), finding.severity(), subject, finding.cells(), finding.arguments());
    }

    private static Finding together(String form, List<Finding> findings) {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(findings.size())));
        arguments.addAll(findings.get(0).arguments());
        return Finding.at(
                FindingCode.FORMULA_RECALCULATED,
                Subject.of(form),
                findings.stream().flatMap(finding -> finding.cells().stream()).toList(),
                arguments.toArray(String[]::new));
    }

    private static Map<SheetCell, Subject> subjects(List<Table> tables, Set<SheetCell> wanted) {
        Map<SheetCell, Subject> subjects = new HashMap<>();
        tables.stream()
                .flatMap(table -> Part.stated(table).stream())
                .forEach(part -> part.place()
                        .filter(wanted::contains)
                        .ifPresent(place -> subjects.put(place, new Subject(part.form(), part.row(), part.column()))));
        return subjects;
    }
}
