package budget.normalise;

import budget.definition.FormLayout;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Of the sums that are out of date, those matter whose values have become figures; the others are the clerk's own. */
final class AmountSums {

    private final Map<String, String> formOfPanel = new HashMap<>();

    AmountSums(List<FormLayout> forms) {
        forms.forEach(form -> form.panels().forEach(panel -> formOfPanel.put(panel.key(), form.form())));
    }

    /** The findings about a workbook without sums beside its tables, and with those inside them said to be what they are. */
    List<Finding> among(List<FilledTable> tables, List<Finding> aboutTheWorkbook) {
        Set<SheetCell> sums = new HashSet<>();
        aboutTheWorkbook.stream()
                .filter(finding -> finding.code() == FindingCode.SUM_OUT_OF_DATE)
                .forEach(finding -> sums.addAll(finding.cells()));
        if (sums.isEmpty()) {
            return aboutTheWorkbook;
        }
        Map<SheetCell, Subject> subjects = subjects(tables, sums);
        return aboutTheWorkbook.stream()
                .flatMap(finding -> finding.code() == FindingCode.SUM_OUT_OF_DATE
                        ? Stream.ofNullable(subjects.get(finding.cells().get(0)))
                                .map(subject -> Finding.at(
                                        finding.code(),
                                        subject,
                                        finding.cells().get(0),
                                        finding.arguments().toArray(String[]::new)))
                        : Stream.of(finding))
                .toList();
    }

    private Map<SheetCell, Subject> subjects(List<FilledTable> tables, Set<SheetCell> wanted) {
        Map<SheetCell, Subject> subjects = new HashMap<>();
        for (FilledTable table : tables) {
            String form = formOfPanel.getOrDefault(table.panel(), table.panel());
            for (FigureRow row : table.rows()) {
                row.figures().stream()
                        .map(figure -> new SheetCell(table.sheet(), figure.cell()))
                        .filter(wanted::contains)
                        .forEach(place -> subjects.put(place, subject(form, row, place)));
            }
        }
        return subjects;
    }

    private static Subject subject(String form, FigureRow row, SheetCell place) {
        String measure = row.figures().stream()
                .filter(figure -> figure.cell().equals(place.address()))
                .map(Figure::measure)
                .findFirst()
                .orElse("");
        return new Subject(form, row.key().text(), measure);
    }
}
