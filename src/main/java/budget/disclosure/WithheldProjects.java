package budget.disclosure;

import budget.definition.Disclosure;
import budget.definition.Disclosure.Level;
import budget.model.RowKey;
import budget.model.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The projects of one unit that are not, or not wholly, for the public, by their names without blanks and brackets. */
public final class WithheldProjects {

    private final Map<String, Level> levels = new HashMap<>();

    /**
     * The projects of a unit.
     *
     * @param declared those that a sentence of its workbook declares secret: their target tables are left out
     */
    public WithheldProjects(List<Disclosure> lines, List<String> declared) {
        declared.forEach(project -> levels.put(bare(project), Level.TARGETS_WITHHELD));
        lines.forEach(line -> levels.put(bare(line.project()), line.level()));
    }

    /** A name without blanks, brackets and the strokes that row keys cannot have. */
    static String bare(String project) {
        return Words.bare(project).replace("/", "").replace("／", "");
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    Optional<Level> of(String project) {
        return Optional.ofNullable(levels.get(bare(project)));
    }

    Optional<Level> of(RowKey key) {
        return key.project().flatMap(this::of);
    }

    boolean isWithheld(RowKey key) {
        return of(key).filter(level -> level == Level.WITHHELD).isPresent();
    }

    /** Whether a text has the name of a project that is withheld as a whole. */
    boolean areNamedIn(String text) {
        String bare = bare(text);
        return levels.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == Level.WITHHELD
                        && !entry.getKey().isEmpty()
                        && bare.contains(entry.getKey()));
    }
}
