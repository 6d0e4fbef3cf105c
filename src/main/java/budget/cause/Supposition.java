package budget.cause;

import budget.figures.Table;
import java.util.Map;
import java.util.function.Supplier;

/** The figures without a mistake, calculated on first use. */
final class Supposition {

    private final Supplier<Map<Integer, Table>> making;
    private final int size;
    private final Cause cause;
    private Map<Integer, Table> tables = Map.of();

    /**
     * A supposition.
     *
     * @param making makes the changed tables, by their number; at least one
     * @param size how much of the workbook it changes: the smaller the simpler
     */
    Supposition(Supplier<Map<Integer, Table>> making, int size, Cause cause) {
        this.making = making;
        this.size = size;
        this.cause = cause;
    }

    Map<Integer, Table> tables() {
        if (tables.isEmpty()) {
            tables = Map.copyOf(making.get());
        }
        return tables;
    }

    int size() {
        return size;
    }

    Cause cause() {
        return cause;
    }
}
