package budget.difference;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** External merge sort: sorted runs are kept in files and merged on reading. */
final class EntrySort implements Closeable {

    private static final int MOST_HELD = 50_000;

    private final Path scratch;
    private final int mostHeld;
    private final List<SortedRun> runs = new ArrayList<>();
    private final List<Entry> held = new ArrayList<>();

    /** Keeps files in this folder for as long as it is open, if it needs any. */
    EntrySort(Path scratch) {
        this(scratch, MOST_HELD);
    }

    EntrySort(Path scratch, int mostHeld) {
        this.scratch = scratch;
        this.mostHeld = mostHeld;
    }

    void add(Entry entry) throws IOException {
        held.add(entry);
        if (held.size() == mostHeld) {
            spill();
        }
    }

    private void spill() throws IOException {
        held.sort(null);
        SortedRun run = new SortedRun(Files.createTempFile(scratch, ".difference-", ".sorted"), held.size());
        runs.add(run);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run.file())))) {
            for (Entry entry : held) {
                entry.write(out);
            }
        }
        held.clear();
    }

    /** Passes on all entries in their order. */
    void each(Consumer<Entry> receiver) throws IOException {
        if (runs.isEmpty()) {
            held.sort(null);
            held.forEach(receiver);
        } else {
            spill();
            merge(receiver);
        }
    }

    private void merge(Consumer<Entry> receiver) throws IOException {
        List<SortedRun.Reading> open = new ArrayList<>();
        try {
            PriorityQueue<SortedRun.Reading> heads = new PriorityQueue<>();
            for (SortedRun run : runs) {
                SortedRun.Reading reading = run.open();
                open.add(reading);
                if (reading.advance()) {
                    heads.add(reading);
                }
            }
            while (!heads.isEmpty()) {
                SortedRun.Reading least = heads.remove();
                receiver.accept(least.head());
                if (least.advance()) {
                    heads.add(least);
                }
            }
        } finally {
            for (SortedRun.Reading reading : open) {
                reading.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (SortedRun run : runs) {
            Files.deleteIfExists(run.file());
        }
    }
}
