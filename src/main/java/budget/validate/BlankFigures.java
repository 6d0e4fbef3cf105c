package budget.validate;

import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Making;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which figures were left blank though their parts come to an amount: once for each table and column, and once where the same
 * rows are blank in several.
 */
final class BlankFigures {

    private BlankFigures() {}

    static List<Finding> of(List<Part> derived) {
        Map<Subject, List<SheetCell>> byColumn = new LinkedHashMap<>();
        for (Part part : derived) {
            if (part.value() == 0 || isMadeByASumOfNothing(part)) {
                continue;
            }
            part.place()
                    .ifPresent(place -> byColumn.computeIfAbsent(
                                    new Subject(part.form(), "", part.column()), ignored -> new ArrayList<>())
                            .add(place));
        }
        Map<Rows, Finding> firsts = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        byColumn.forEach((subject, cells) -> {
            Finding finding = Finding.at(
                    FindingCode.NOT_FILLED_IN, subject, cells, subject.measure(), Integer.toString(cells.size()));
            Finding first = firsts.putIfAbsent(Rows.of(subject, cells), finding);
            findings.add(first == null ? finding : finding.foldedUnder(first.key()));
        });
        return findings;
    }

    /** The blank rows of a table; columns blank in the same ones are one finding. */
    private record Rows(String form, Set<Integer> lines) {
        private static Rows of(Subject subject, List<SheetCell> cells) {
            return new Rows(
                    subject.table(),
                    cells.stream().map(cell -> cell.address().row()).collect(Collectors.toSet()));
        }
    }

    /** Whether the formula adds rows missing on the sheet, which are reported separately. */
    private static boolean isMadeByASumOfNothing(Part part) {
        return part.table()
                .formula(part.cell())
                .filter(Making.Made::isConditionalSum)
                .isPresent();
    }
}
