package budget.workbook;

import budget.definition.FormLayout;
import budget.model.Words;
import java.util.HashSet;
import java.util.Set;

/** The table whose rows are being handed over. */
final class OpenTable {

    private final FoundTable found;
    private final Set<String> headerWords;
    private final Set<FoundPanel> totalled = new HashSet<>();
    private boolean hasRows;
    private boolean totalFirst;

    OpenTable(FoundTable found, Set<String> headerWords) {
        this.found = found;
        this.headerWords = headerWords;
    }

    FoundTable found() {
        return found;
    }

    /** A title of the same form before any total is a page break, not a second table. */
    boolean mayGoOnUnder(FormLayout title) {
        return title.equals(found.form()) && !title.isRepeated() && totalled.isEmpty() && hasRows;
    }

    boolean isHeaderAgain(Row row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(
                                cell -> cell instanceof Cell.Text text && headerWords.contains(Words.key(text.text())));
    }

    void note(Row row) {
        boolean total = false;
        for (FoundPanel panel : found.panels()) {
            if (panel.totalIn(row).isPresent()) {
                total = true;
                totalled.add(panel);
            }
        }
        totalFirst |= total && !hasRows;
        hasRows = true;
    }

    boolean isComplete() {
        return !totalFirst
                && !found.panels().isEmpty()
                && totalled.size() == found.panels().size();
    }
}
