package budget.difference;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Sorted entries in a file. */
record SortedRun(Path file, int entries) {

    Reading open() throws IOException {
        return new Reading(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))), entries);
    }

    /** A position in it; ordered by the next entry. */
    static final class Reading implements Comparable<Reading>, Closeable {

        private final DataInputStream in;
        private int left;
        private @Nullable Entry head;

        private Reading(DataInputStream in, int entries) {
            this.in = in;
            this.left = entries;
        }

        /** Goes on to the next entry, if there is one. */
        boolean advance() throws IOException {
            head = left > 0 ? Entry.read(in) : null;
            left--;
            return head != null;
        }

        Entry head() {
            if (head == null) {
                throw new IllegalStateException("Merging: there is no entry left");
            }
            return head;
        }

        @Override
        public int compareTo(Reading other) {
            return head().compareTo(other.head());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
