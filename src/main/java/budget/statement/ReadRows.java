package budget.statement;

import budget.model.RowKey;
import budget.model.SheetCell;
import budget.statement.Slot.Kind;
import budget.statement.WordingPattern.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the rows that the sentences of a narrative are about. */
final class ReadRows {

    private final RowNames names;
    private String project = "";
    private final Map<String, Integer> atPlaces = new HashMap<>();

    ReadRows(RowNames names) {
        this.names = names;
    }

    void beginSection() {
        project = "";
    }

    /** The row of a sentence; nothing where its name is not known. */
    Optional<RowKey> row(WordingPattern wording, Map<Slot, Found> found, PlainText text, SheetCell place) {
        SentenceForm form = wording.form();
        Optional<String> name = name(found, text);
        return switch (form.rows().kind()) {
            case ONE -> form.rows().named().keySet().stream().findFirst().map(RowKey.Item::new);
            case NAMED -> name.flatMap(wording::row).map(RowKey.Item::new);
            case CODES -> name.flatMap(word -> code(form, word, found, text));
            case PROJECTS -> project(name);
            case PARTS -> project.isEmpty() ? Optional.empty() : name.map(part -> new RowKey.Measured(project, part));
            case PLACES -> Optional.of(new RowKey.Item(atPlace(form.table(), place)));
        };
    }

    /** Whether a sentence can be about a row: the name of a code has to be one, and a part has to be of a project. */
    boolean isKnown(WordingPattern wording, Map<Slot, Found> found, PlainText text) {
        return switch (wording.form().rows().kind()) {
            case CODES ->
                name(found, text)
                        .filter(word -> code(wording.form(), word, found, text).isPresent())
                        .isPresent();
            case PARTS -> !project.isEmpty();
            case ONE, NAMED, PROJECTS, PLACES -> true;
        };
    }

    private static Optional<String> name(Map<Slot, Found> found, PlainText text) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.ROW)
                .findFirst()
                .map(entry ->
                        text.typed(entry.getValue().from(), entry.getValue().to()));
    }

    private Optional<RowKey> code(SentenceForm form, String name, Map<Slot, Found> found, PlainText text) {
        List<String> above = found.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Kind.TEXT)
                .map(entry ->
                        text.typed(entry.getValue().from(), entry.getValue().to()))
                .toList();
        return names.code(form.rows().system().orElseThrow(), form.rows().level(), name, above)
                .map(RowKey.Code::new);
    }

    /** The project that is named, or the last one named before. */
    private Optional<RowKey> project(Optional<String> name) {
        name.ifPresent(named -> project = named);
        return project.isEmpty() ? Optional.empty() : Optional.of(new RowKey.Target(project));
    }

    private String atPlace(String table, SheetCell place) {
        String at = place.address().a1();
        int before = atPlaces.merge(table + at, 1, Integer::sum);
        return before == 1 ? at : at + "（" + before + "）";
    }
}
