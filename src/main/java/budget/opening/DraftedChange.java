package budget.opening;

import budget.definition.CodeChange.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of codes as the lists suggest it.
 *
 * @param names what the codes are called, the former names first
 */
public record DraftedChange(Kind kind, List<String> from, List<String> to, String names) {

    public DraftedChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    String firstCode() {
        return Stream.concat(from.stream(), to.stream()).findFirst().orElse("");
    }
}
