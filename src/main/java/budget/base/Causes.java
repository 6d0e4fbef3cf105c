package budget.base;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The causes of an exception. */
public final class Causes {

    private Causes() {}

    /** The exception, its cause, the cause of that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return all(failure).stream();
    }

    /** The last cause of an exception. */
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
