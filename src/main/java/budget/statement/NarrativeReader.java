package budget.statement;

import budget.base.WorkBudget;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.statement.Narrative.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the sentences of a narrative state. One for each narrative. */
public final class NarrativeReader {

    /** A paragraph longer than this is not read: the longest of a real narrative have 500 characters. */
    private static final int LONGEST = 20_000;

    private final Headings headings;
    private final Map<StatementSection, List<WordingPattern>> patterns = new HashMap<>();
    private final List<WordingPattern> anywhere;
    private final ReadRows rows;
    private final YearScope years;
    private final List<SentenceValue> values = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private @Nullable StatementSection section;

    private NarrativeReader(Statements statements, RowNames names) {
        this.headings = new Headings(statements);
        this.rows = new ReadRows(names);
        this.years = new YearScope(statements.year());
        statements.sections().forEach(each -> patterns.put(each, patterns(each)));
        this.anywhere = statements.sections().stream()
                .filter(StatementSection::isAnywhere)
                .flatMap(each -> patterns(each).stream())
                .toList();
    }

    private static List<WordingPattern> patterns(StatementSection section) {
        return section.forms().stream()
                .flatMap(form -> form.wordings().stream().map(wording -> new WordingPattern(form, wording)))
                .toList();
    }

    /** What a narrative states, and the sentences with figures that no form fits. */
    public static Reading read(Narrative narrative, Statements statements, RowNames names) {
        if (narrative.passages().isEmpty() || statements.sections().isEmpty()) {
            return new Reading(List.of(), List.of());
        }
        NarrativeReader reader = new NarrativeReader(statements, names);
        narrative.passages().forEach(reader::take);
        return new Reading(reader.values, reader.unread);
    }

    private void take(Passage passage) {
        WorkBudget.check();
        if (passage.text().length() > LONGEST) {
            leaveUnread(passage.place(), passage.text().substring(0, LONGEST / 100) + "…", false);
            return;
        }
        PlainText text = new PlainText(passage.text());
        switch (headings.kind(text)) {
            case KNOWN -> {
                section = headings.section(text.text()).orElseThrow();
                rows.beginSection();
            }
            case UNKNOWN -> section = null;
            case SENTENCE -> read(passage, text);
        }
    }

    private void read(Passage passage, PlainText text) {
        List<WordingPattern> own = section == null ? List.of() : patterns.getOrDefault(section, List.of());
        ParagraphReader paragraph = new ParagraphReader(passage.place(), text, rows, years);
        paragraph.read(own);
        paragraph.readWithin(anywhere);
        years.endParagraph(text.text());
        paragraph.values().forEach(this::add);
        if (section != null) {
            paragraph.unread().forEach((sentence, isReason) -> leaveUnread(passage.place(), sentence, isReason));
        }
    }

    /** The sums of the section's tables are not known without a sentence; the reason of another one does not count. */
    private void leaveUnread(SheetCell place, String sentence, boolean isReason) {
        unread.add(new Unread(place, sentence));
        if (section != null && !isReason) {
            section.forms().stream()
                    .filter(form -> form.slots().stream().anyMatch(Slot::isNumber))
                    .map(SentenceForm::table)
                    .distinct()
                    .forEach(table -> values.add(SentenceValue.unread(table, place, sentence)));
        }
    }

    /** The same subject stated once more with another figure is not read: which of them is meant is not known. */
    private void add(SentenceValue value) {
        Optional<SentenceValue> before = values.stream()
                .filter(other -> other.table().equals(value.table())
                        && other.row().equals(value.row())
                        && other.slot().equals(value.slot()))
                .findFirst();
        if (before.isEmpty()) {
            values.add(value);
        } else if (value.isNumber()
                && (before.get().number().compareTo(value.number()) != 0
                        || !before.get().unit().equals(value.unit()))) {
            leaveUnread(value.place(), value.marked(), false);
        }
    }

    /** The result of reading. */
    public record Reading(List<SentenceValue> values, List<Unread> unread) {
        public Reading {
            values = List.copyOf(values);
            unread = List.copyOf(unread);
        }
    }

    /** A sentence with figures that no form fits. */
    public record Unread(SheetCell place, String sentence) {}
}
