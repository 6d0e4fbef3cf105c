package budget.job;

import budget.store.ArrivalStore;
import budget.store.ArrivalStore.ToRead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a range of the stored reading list, and after a failure goes on behind the last commit. */
class ReadingListReader implements ItemStreamReader<ToRead> {

    private static final String NEXT = "next";

    private final ArrivalStore arrivals;
    private final CancellationPoint cancellation;
    private final int from;
    private final int to;
    private List<ToRead> range = List.of();
    private int next;

    ReadingListReader(ArrivalStore arrivals, CancellationPoint cancellation, int from, int to) {
        this.arrivals = arrivals;
        this.cancellation = cancellation;
        this.from = from;
        this.to = to;
    }

    @Override
    public void open(ExecutionContext context) {
        range = arrivals.toRead(from, to);
        next = context.getInt(NEXT, 0);
    }

    @Override
    public @Nullable ToRead read() {
        cancellation.check();
        return next < range.size() ? range.get(next++) : null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(NEXT, next);
    }

    @Override
    public void close() {
        range = List.of();
    }
}
