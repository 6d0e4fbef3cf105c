package budget.submission;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The bytes of a received file are neither in the state nor in the input folder. */
public final class LostFileException extends FileSystemException {

    private static final long serialVersionUID = 1;

    public LostFileException(Path copy) {
        super(copy.toString());
    }
}
