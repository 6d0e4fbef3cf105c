package budget.normalise;

import budget.definition.ColumnLayout;
import budget.definition.Suggestion;
import budget.model.CellAddress;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import budget.workbook.FoundTable;
import budget.workbook.HeaderDrift.UnknownColumn;
import java.util.List;

/** Says how a table's header differs from the form: columns missing, unknown, or in another order. */
final class HeaderFindings {

    private HeaderFindings() {}

    static void report(FoundTable table, Discoveries discoveries) {
        String form = table.form().form();
        SheetCell header = new SheetCell(
                table.sheet(),
                new CellAddress(
                        Math.max(1, table.frame().headerRow()), table.frame().firstColumn()));
        List<String> unknown =
                table.drift().unknown().stream().map(UnknownColumn::header).toList();
        for (String measure : table.drift().missing()) {
            discoveries.find(Finding.at(
                    FindingCode.COLUMN_MISSING,
                    new Subject(form, "", measure),
                    header,
                    measure,
                    Suggestion.nearest(measure, unknown).orElse("")));
        }
        for (UnknownColumn column : table.drift().unknown()) {
            List<String> keys = table.form().panels().stream()
                    .flatMap(panel -> panel.columns().stream())
                    .filter(ColumnLayout::isMeasure)
                    .map(ColumnLayout::key)
                    .toList();
            discoveries.find(Finding.at(
                    FindingCode.COLUMN_UNKNOWN,
                    Subject.of(form),
                    new SheetCell(table.sheet(), new CellAddress(column.row(), column.column())),
                    column.header(),
                    Suggestion.nearest(column.header(), keys).orElse("")));
        }
        if (table.drift().moved()) {
            discoveries.find(Finding.at(FindingCode.COLUMN_MOVED, Subject.of(form), header, form));
        }
    }
}
