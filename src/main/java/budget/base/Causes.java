package budget.base;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies behind a failure. */
public final class Causes {

    private Causes() {}

    /** The failure, what caused it, what caused that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return all(failure).stream();
    }

    /** What lies at the bottom of a failure. */
    public static Throwable deepest(Throwable failure) {
        List<Throwable> causes = all(failure);
        return causes.get(causes.size() - 1);
    }

    private static List<Throwable> all(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        @Nullable Throwable at = failure;
        while (at != null) {
            causes.add(at);
            at = at.getCause() == at ? null : at.getCause();
        }
        return causes;
    }
}
