package budget.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a narrative under one heading.
 *
 * @param facts the subject of its figures where they are published as facts of their own, or empty
 * @param headings the words by which it is known, the first of which is written; none for sentences under any heading
 * @param columns other words for its slots in a table of facts, by slot
 */
public record StatementSection(
        String name, String facts, List<String> headings, Map<String, List<String>> columns, List<SentenceForm> forms) {

    public StatementSection {
        headings = List.copyOf(headings);
        columns = Map.copyOf(columns);
        forms = List.copyOf(forms);
    }

    /** The slot that a column or a label of a table of facts names, by its own name or another one. */
    public Optional<String> slotNamed(String words) {
        return forms.stream()
                .flatMap(form -> form.slots().stream())
                .filter(Slot::isNumber)
                .map(Slot::name)
                .filter(slot -> slot.equals(words)
                        || columns.getOrDefault(slot, List.of()).contains(words))
                .findFirst();
    }

    /** Whether its sentences may be under any heading. */
    public boolean isAnywhere() {
        return headings.isEmpty();
    }
}
