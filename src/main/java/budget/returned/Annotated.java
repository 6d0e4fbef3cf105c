package budget.returned;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A workbook that has been written into and is not saved yet. */
interface Annotated extends Closeable {

    /** The file name's ending for its kind. */
    String ending() throws IOException;

    void writeTo(Path target) throws IOException;

    @Override
    void close() throws IOException;
}
