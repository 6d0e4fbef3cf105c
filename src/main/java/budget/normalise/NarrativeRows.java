package budget.normalise;

import budget.definition.JobDefinition;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.model.Words;
import budget.statement.Headings;
import budget.statement.Narrative;
import budget.statement.Narrative.Passage;
import budget.statement.NarrativeReader;
import budget.statement.Statements;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the sheets that hold a narrative: without a table, and with a heading that the job knows. */
final class NarrativeRows {

    /** A sheet with more lines is no narrative; those of real documents have 500. */
    private static final int MOST_LINES = 20_000;

    private final Headings headings;
    private final boolean isReading;
    private final Statements statements;
    private final List<SentenceValue> facts = new ArrayList<>();
    private final List<Passage> unread = new ArrayList<>();
    private FactRows table;
    private final List<Passage> all = new ArrayList<>();
    private final List<Passage> lines = new ArrayList<>();
    private boolean hasHeading;
    private boolean hasTable;

    NarrativeRows(Statements statements) {
        this.headings = new Headings(statements);
        this.isReading = !statements.sections().isEmpty();
        this.statements = statements;
        this.table = new FactRows(statements);
    }

    /** A row of a sheet, whatever is in it. */
    void take(String sheet, Row row) {
        if (!isReading || hasTable || lines.size() > MOST_LINES || table.take(sheet, row)) {
            return;
        }
        String text = row.cells().stream().map(Cell::shown).collect(Collectors.joining());
        if (!Words.isBlank(text)) {
            lines.add(new Passage(new SheetCell(sheet, row.cells().get(0).address()), text));
            hasHeading |= headings.isKnown(text);
        }
    }

    /** The sheet holds a table. */
    void hasTable() {
        hasTable = true;
        lines.clear();
    }

    /** Ends the sheet, and says whether it was a narrative. */
    boolean endOfSheet() {
        boolean hasFacts = !table.values().isEmpty();
        boolean isNarrative = (hasHeading || hasFacts) && !hasTable && lines.size() <= MOST_LINES;
        if (isNarrative) {
            all.addAll(lines);
            facts.addAll(table.values());
            unread.addAll(table.unread());
        }
        table = new FactRows(statements);
        lines.clear();
        hasHeading = false;
        hasTable = false;
        return isNarrative;
    }

    Narrative narrative() {
        return new Narrative(all);
    }

    /** What the sentences state; those that no form reads are reported. */
    List<SentenceValue> read(JobDefinition job, List<Table> tables, Discoveries discoveries) {
        NarrativeReader.Reading said =
                NarrativeReader.read(narrative(), job.statements(), new SentenceNames(job.codes(), tables));
        List<SentenceValue> values = new ArrayList<>(said.values());
        for (SentenceValue fact : facts) {
            Optional<SentenceValue> before = values.stream()
                    .filter(value -> value.table().equals(fact.table())
                            && value.row().equals(fact.row())
                            && value.slot().equals(fact.slot()))
                    .findFirst();
            if (before.isEmpty()) {
                values.add(fact);
            } else if (!before.get().isSameAs(fact)) {
                unread.add(new Passage(fact.place(), fact.sentence()));
            }
        }
        unread.forEach(passage -> discoveries.find(
                Finding.at(FindingCode.STATEMENT_UNREAD, Subject.NONE, passage.place(), passage.text())));
        said.unread()
                .forEach(unread -> discoveries.find(
                        Finding.at(FindingCode.STATEMENT_UNREAD, Subject.NONE, unread.place(), unread.sentence())));
        return values;
    }
}
