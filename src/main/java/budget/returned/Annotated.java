package budget.returned;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A workbook that has been written into and is still to be kept. */
interface Annotated extends Closeable {

    /** The ending that spreadsheet programs want for what is in it. */
    String ending() throws IOException;

    void writeTo(Path target) throws IOException;

    @Override
    void close() throws IOException;
}
