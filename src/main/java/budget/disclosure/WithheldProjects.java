package budget.disclosure;

import budget.definition.Disclosure;
import budget.definition.Disclosure.Level;
import budget.model.Indicator;
import budget.model.RowKey;
import budget.model.Words;
import budget.submission.SubmissionContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** All projects of a unit. */
    public static WithheldProjects allOf(SubmissionContent content) {
        WithheldProjects all = new WithheldProjects(List.of(), content.secretProjects());
        Stream.concat(
                        content.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> row.key().project().stream()),
                        content.indicators().stream().map(Indicator::project))
                .forEach(project -> all.levels.put(bare(project), Level.WITHHELD));
        return all;
    }

    /** A name without blanks, brackets and the strokes that row keys cannot have. */
    static String bare(String project) {
        return Words.bare(project).replace("/", "").replace("／", "");
    }

    /** Whether all is public. */
    public boolean isEmpty() {
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
    public boolean areNamedIn(String text) {
        String bare = bare(text);
        return levels.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == Level.WITHHELD
                        && !entry.getKey().isEmpty()
                        && bare.contains(entry.getKey()));
    }

    /** Whether a project is in some figures, as a row or as a target table. */
    public boolean isIn(String project, SubmissionContent content) {
        String bare = bare(project);
        boolean isRow = content.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.key().project().stream())
                .anyMatch(name -> bare(name).equals(bare));
        return isRow
                || content.indicators().stream()
                        .anyMatch(indicator -> bare(indicator.project()).equals(bare));
    }

    /**
     * Whether a row of the sums of all units is about one of these projects.
     *
     * @param row its key in the datasets
     * @param isOfTargets whether it is a row of target tables, of which nothing is published at any level
     */
    public boolean isRowOf(String row, boolean isOfTargets) {
        String name = isOfTargets ? row : row.substring(row.indexOf('/') + 1);
        return of(name).filter(level -> isOfTargets || level == Level.WITHHELD).isPresent();
    }
}
