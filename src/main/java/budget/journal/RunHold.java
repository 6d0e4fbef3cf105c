package budget.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The right to run, until it is given back or its process dies. */
public interface RunHold extends Closeable {

    /** Records the current run, and those before it, the latest first. */
    void tell(RunLine run, List<RunLine> before) throws IOException;

    /** Its number: each holder has a higher one than those before; 0 where it is not needed. */
    long fence();
}
