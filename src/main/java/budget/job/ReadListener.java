package budget.job;

import budget.store.ContentStore;
import java.io.IOException;
import java.util.List;

/** Receives the workbooks that a chunk has saved. */
@FunctionalInterface
public interface ReadListener {

    void saved(List<? extends ContentStore.Encoded> contents) throws IOException;
}
