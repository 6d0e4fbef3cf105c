package budget.consolidate;

import java.util.function.Consumer;

/** The consolidated lines in the order of the file; there may be more of them than memory holds. */
@FunctionalInterface
public interface ConsolidatedLines {
    void each(Consumer<ConsolidatedLine> receiver);
}
