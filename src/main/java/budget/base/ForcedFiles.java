package budget.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;

/** Forces files to disk, so that their bytes survive a power cut. */
public final class ForcedFiles {

    /** Forcing one file takes 5 ms; requests of several threads are combined, in a tenth of the time. */
    private static final OrderedParallel THREADS = new OrderedParallel(16);

    private ForcedFiles() {}

    /** Returns when the bytes of all these files are on the disk. */
    public static void force(Collection<Path> files) throws IOException {
        THREADS.each(files.stream().filter(Files::isRegularFile), ForcedFiles::force, forced -> {});
    }

    private static Path force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return file;
    }
}
