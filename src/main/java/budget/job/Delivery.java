package budget.job;

import java.io.IOException;
import java.nio.file.Path;

/** Sees to it that the bytes of a workbook lie here while it is read. */
@FunctionalInterface
interface Delivery {

    /** Where the bytes of this hash lie, until this thread asks for others. */
    Path bring(String sha256) throws IOException;
}
