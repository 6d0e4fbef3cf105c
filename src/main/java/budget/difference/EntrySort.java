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

/** Sorts more entries than memory may hold: sorted stretches lie in files, and are merged when they are asked for. */
final class EntrySort implements Closeable {

    private static final int MOST_HELD = 50_000;

    private final Path scratch;
    private final int mostHeld;
    private final List<Stretch> stretches = new ArrayList<>();
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
        Stretch stretch = new Stretch(Files.createTempFile(scratch, ".difference-", ".sorted"), held.size());
        stretches.add(stretch);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(stretch.file())))) {
            for (Entry entry : held) {
                entry.write(out);
            }
        }
        held.clear();
    }

    /** Hands over all entries in their order. */
    void each(Consumer<Entry> receiver) throws IOException {
        if (stretches.isEmpty()) {
            held.sort(null);
            held.forEach(receiver);
        } else {
            spill();
            merge(receiver);
        }
    }

    private void merge(Consumer<Entry> receiver) throws IOException {
        List<Stretch.Reading> open = new ArrayList<>();
        try {
            PriorityQueue<Stretch.Reading> heads = new PriorityQueue<>();
            for (Stretch stretch : stretches) {
                Stretch.Reading reading = stretch.open();
                open.add(reading);
                if (reading.advance()) {
                    heads.add(reading);
                }
            }
            while (!heads.isEmpty()) {
                Stretch.Reading least = heads.remove();
                receiver.accept(least.head());
                if (least.advance()) {
                    heads.add(least);
                }
            }
        } finally {
            for (Stretch.Reading reading : open) {
                reading.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Stretch stretch : stretches) {
            Files.deleteIfExists(stretch.file());
        }
    }
}
