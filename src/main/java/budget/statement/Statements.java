package budget.statement;

import budget.statement.StatementRows.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a job knows of narratives: the sections in the order of the document, with their sentences.
 *
 * @param year the fiscal year they are of
 */
public record Statements(List<StatementSection> sections, int year) {

    /** The row of a sentence that is a row of its own, in examples of rules. */
    private static final String FIRST_PLACE = "A1";

    /** Of a job that reads no narratives. */
    public static final Statements NONE = new Statements(List.of(), 0);

    public Statements {
        sections = List.copyOf(sections);
    }

    /** All sentences in their order. */
    public List<SentenceForm> forms() {
        return sections.stream().flatMap(section -> section.forms().stream()).toList();
    }

    /** The tables that the sentences fill, by their names in the order of the document. */
    public Map<String, List<SentenceForm>> tables() {
        Map<String, List<SentenceForm>> tables = new LinkedHashMap<>();
        for (SentenceForm form : forms()) {
            if (form.slots().stream().anyMatch(Slot::isNumber)) {
                tables.computeIfAbsent(form.table(), ignored -> new ArrayList<>())
                        .add(form);
            }
        }
        return tables;
    }

    /** The subjects of the tables whose figures are facts of their own. */
    public Map<String, String> subjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (StatementSection section : sections) {
            if (!section.facts().isEmpty()) {
                section.forms().forEach(form -> subjects.put(form.table(), section.facts()));
            }
        }
        return subjects;
    }

    /** The columns of a table: its numbers, in the order of the sentences. */
    public static List<Slot> columns(List<SentenceForm> forms) {
        Map<String, Slot> columns = new LinkedHashMap<>();
        for (SentenceForm form : forms) {
            form.slots().stream().filter(Slot::isNumber).forEach(slot -> columns.putIfAbsent(slot.name(), slot));
        }
        return List.copyOf(columns.values());
    }

    /** The names of the rows of a table that have one. */
    public static List<String> rows(List<SentenceForm> forms) {
        Set<String> rows = new LinkedHashSet<>();
        forms.stream()
                .filter(form -> form.rows().kind() == Kind.ONE || form.rows().kind() == Kind.NAMED)
                .forEach(form -> rows.addAll(form.rows().named().keySet()));
        forms.stream()
                .filter(form -> form.rows().kind() == Kind.PLACES)
                .findFirst()
                .ifPresent(form -> rows.add(FIRST_PLACE));
        return List.copyOf(rows);
    }

    /** The rows of a table that are codes, projects or parts, if it has such. */
    public static Optional<StatementRows> others(List<SentenceForm> forms) {
        return forms.stream()
                .map(SentenceForm::rows)
                .filter(rows -> rows.kind() != Kind.ONE && rows.kind() != Kind.NAMED)
                .findFirst();
    }
}
