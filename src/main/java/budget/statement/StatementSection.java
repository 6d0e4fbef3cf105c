package budget.statement;

import java.util.List;

/**
 * A part of a narrative under one heading.
 *
 * @param headings the words by which it is known, the first of which is written; none for sentences under any heading
 */
public record StatementSection(String name, List<String> headings, List<SentenceForm> forms) {

    public StatementSection {
        headings = List.copyOf(headings);
        forms = List.copyOf(forms);
    }

    /** Whether its sentences may be under any heading. */
    public boolean isAnywhere() {
        return headings.isEmpty();
    }
}
