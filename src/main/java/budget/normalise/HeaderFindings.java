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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a table's header differs from the form: columns missing, renamed, unknown, or in another order. */
final class HeaderFindings {

    private final FoundTable table;
    private final Discoveries discoveries;
    private final List<UnknownColumn> unknown;

    private HeaderFindings(FoundTable table, Discoveries discoveries) {
        this.table = table;
        this.discoveries = discoveries;
        this.unknown = new ArrayList<>(table.drift().unknown());
    }

    static void report(FoundTable table, Discoveries discoveries) {
        HeaderFindings findings = new HeaderFindings(table, discoveries);
        table.drift().missing().forEach(findings::missing);
        findings.unknown.forEach(findings::unknown);
        if (table.drift().moved()) {
            discoveries.find(Finding.at(
                    FindingCode.COLUMN_MOVED, Subject.of(findings.form()), findings.header(), findings.form()));
        }
    }

    /** A missing column beside an unknown one of nearly the same words is most likely that one under another name. */
    private void missing(String measure) {
        Subject subject = new Subject(form(), "", measure);
        Optional<UnknownColumn> renamed = Suggestion.nearest(
                        measure, unknown.stream().map(UnknownColumn::header).toList())
                .flatMap(near -> unknown.stream()
                        .filter(column -> column.header().equals(near))
                        .findFirst());
        if (renamed.isPresent()) {
            unknown.remove(renamed.get());
            discoveries.find(Finding.at(
                    FindingCode.COLUMN_RENAMED,
                    subject,
                    place(renamed.get()),
                    measure,
                    renamed.get().header()));
        } else {
            discoveries.find(Finding.at(FindingCode.COLUMN_MISSING, subject, header(), measure));
        }
    }

    private void unknown(UnknownColumn column) {
        List<String> known = table.form().panels().stream()
                .flatMap(panel -> panel.columns().stream())
                .map(HeaderFindings::printed)
                .distinct()
                .toList();
        discoveries.find(Finding.at(
                FindingCode.COLUMN_UNKNOWN,
                Subject.of(form()),
                place(column),
                column.header(),
                Suggestion.nearest(column.header(), known).orElseGet(() -> String.join("、", known))));
    }

    private static String printed(ColumnLayout column) {
        return column.isMeasure() || column.header().isEmpty()
                ? column.key()
                : column.header().get(0);
    }

    private String form() {
        return table.form().form();
    }

    private SheetCell header() {
        return new SheetCell(
                table.sheet(),
                new CellAddress(
                        Math.max(1, table.frame().headerRow()), table.frame().firstColumn()));
    }

    private SheetCell place(UnknownColumn column) {
        return new SheetCell(table.sheet(), new CellAddress(column.row(), column.column()));
    }
}
