package budget.difference;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More entries than may be held are sorted by way of files, which are gone afterwards. */
class EntrySortTest {

    @TempDir
    private Path folder;

    @Test
    void sortsByWayOfFiles() throws IOException {
        Random random = new Random(1);
        List<Entry> entries = new ArrayList<>();
        try (EntrySort sort = new EntrySort(folder, 7)) {
            for (int i = 0; i < 100; i++) {
                Amount amount = random.nextBoolean() ? Amount.ofFen(random.nextLong()) : null;
                Entry entry = new Entry(new Entry.Place(random.nextInt(3), "行\n" + i, 0), i, "名", amount, null);
                entries.add(entry);
                sort.add(entry);
            }

            assertThat(sorted(sort)).isEqualTo(entries.stream().sorted().toList());
            assertThat(sorted(sort)).as("a second time").hasSize(100);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static List<Entry> sorted(EntrySort sort) throws IOException {
        List<Entry> sorted = new ArrayList<>();
        sort.each(sorted::add);
        return sorted;
    }
}
