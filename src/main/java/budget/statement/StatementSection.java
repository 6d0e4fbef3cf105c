package budget.statement;

import java.util.List;

/**
 * A part of a narrative under one heading.
 *
 * @param facts the subject of its figures where they are published as facts of their own, or empty
 * @param headings the words by which it is known, the first of which is written; none for sentences under any heading
 */
public record StatementSection(String name, String facts, List<String> headings, List<SentenceForm> forms) {

    public StatementSection {
        headings = List.copyOf(headings);
        forms = List.copyOf(forms);
    }

    /** Whether its sentences may be under any heading. */
    public boolean isAnywhere() {
        return headings.isEmpty();
    }
}
