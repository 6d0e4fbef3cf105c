package budget.lastyear;

import budget.definition.CodeChange;
import budget.definition.CodeChange.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of each code of the year before. */
public final class CodeMap {

    /** The lengths of the codes above others, the nearest first. */
    private static final List<Integer> LEVELS_ABOVE = List.of(5, 3);

    private final Map<String, CodeChange> changes = new HashMap<>();
    private final Set<String> added = new HashSet<>();

    public CodeMap(List<CodeChange> changes) {
        for (CodeChange change : changes) {
            change.from().forEach(code -> this.changes.put(code, change));
            if (change.kind() == Kind.NEW) {
                added.addAll(change.to());
            }
        }
    }

    /** Whether no code changed. */
    boolean isEmpty() {
        return changes.isEmpty() && added.isEmpty();
    }

    /** Whether a code has a new meaning in the fiscal year. */
    boolean isNew(String digits) {
        return added.contains(digits);
    }

    /** What became of a code; a code without a line follows the code above it, if that has one successor. */
    Optional<CodeChange> of(String digits) {
        CodeChange own = changes.get(digits);
        if (own != null) {
            return Optional.of(own).filter(change -> change.kind() != Kind.ENDED);
        }
        for (int length : LEVELS_ABOVE) {
            CodeChange above = length < digits.length() ? changes.get(digits.substring(0, length)) : null;
            if (above != null) {
                return above.to().size() == 1 ? Optional.of(below(above, digits)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static CodeChange below(CodeChange above, String digits) {
        String successor = above.to().get(0);
        return new CodeChange(
                above.kind(), List.of(digits), List.of(successor + digits.substring(successor.length())), List.of());
    }
}
