package budget.job;

import budget.store.ContentStore;
import java.io.IOException;
import java.util.List;

/** Hears which workbooks a chunk has saved. */
@FunctionalInterface
interface ReadNews {

    void saved(List<? extends ContentStore.Encoded> contents) throws IOException;
}
