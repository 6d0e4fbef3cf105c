package budget.store;

import budget.submission.Arrival;
import budget.submission.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the steps of a round leave for one another: standings after reconciling, totals after consolidating. */
public final class RoundStore {

    private static final Kept<Standing> STANDINGS = new Kept<>("standings", Standing.class);
    private static final Kept<String> KEY = new Kept<>("key", String.class);
    private static final Kept<Settled> SETTLED = new Kept<>("settled", Settled.class);

    private final JdbcTemplate jdbc;
    private final String job;

    public RoundStore(JdbcTemplate jdbc, String job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /**
     * Begins a round. It is settled from the start if the last one had the same key, and what it published is still current.
     *
     * @param key of all that decides the round's result
     * @param standing the current publication; empty where files have to be read
     */
    public void begin(String key, Optional<String> standing) {
        Settled before = first(SETTLED).orElse(null);
        if (before == null || !before.isOf(key, standing)) {
            clear(SETTLED);
        }
        put(KEY, key);
    }

    /** Whether the current publication is the result of this round. */
    public boolean isSettled() {
        return settled().isPresent();
    }

    /** The last round that led to a publication, as long as no other has begun. */
    public Optional<Settled> settled() {
        return first(SETTLED);
    }

    /** The round has its result: this publication. It has none yet where a file is to be read again. */
    public void settle(String publication, List<Standing> standings) {
        if (givenUp(standings).isEmpty()) {
            put(SETTLED, new Settled(first(KEY).orElseThrow(), publication));
        }
    }

    /** The single value, or the first one. */
    public <T> Optional<T> first(Kept<T> kept) {
        List<T> values = new ArrayList<>();
        each(kept, values::add);
        return values.stream().findFirst();
    }

    /** Keeps a single value, replacing the one before. */
    public <T> void put(Kept<T> kept, T value) {
        try (Writer<T> writer = writer(kept)) {
            writer.add(value);
        }
    }

    /** Keeps nothing under this name any more. */
    public void clear(Kept<?> kept) {
        jdbc.update("delete from round_batch where job = ? and name = ?", job, kept.name);
    }

    /**
     * What a step keeps for later ones.
     *
     * @param name in the database; it may not change as long as states of older programs are read
     * @param type of the values
     */
    public record Kept<T>(String name, Class<T> type) {}

    /**
     * A round that led to a publication.
     *
     * @param key of all that decided its result
     * @param publication its place
     */
    public record Settled(String key, String publication) {

        /** Whether a round of this key can be skipped, because its result is the current publication. */
        public boolean isOf(String otherKey, Optional<String> standing) {
            return key.equals(otherKey) && standing.filter(publication::equals).isPresent();
        }
    }

    public void saveStandings(List<Standing> standings) {
        try (Writer<Standing> writer = writer(STANDINGS)) {
            standings.forEach(writer::add);
        }
    }

    /** The hashes of the files that a round gave up reading: what is kept of them is no result. */
    public static Set<String> givenUp(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.findings().stream()
                        .anyMatch(finding -> finding.code().isOfThisReading()))
                .flatMap(standing -> standing.file().stream())
                .map(Arrival::sha256)
                .collect(Collectors.toSet());
    }

    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        each(STANDINGS, standings::add);
        return standings;
    }

    /** Starts a list of values, replacing the one before. */
    public <T> Writer<T> writer(Kept<T> kept) {
        clear(kept);
        return new Writer<>(kept.name);
    }

    /** Passes on the values in their order, without holding them all. */
    public <T> void each(Kept<T> kept, Consumer<T> receiver) {
        stream(kept).forEach(receiver);
    }

    /** The values in their order, read from the database as they are asked for. */
    public <T> Stream<T> stream(Kept<T> kept) {
        return IntStream.iterate(0, batch -> batch + 1)
                .mapToObj(batch -> parts(kept.name, batch))
                .takeWhile(parts -> !parts.isEmpty())
                .flatMap(parts -> Documents.readList(DocumentParts.joined(parts), kept.type).stream());
    }

    /** Keeps values under another name, in place of those that were there. */
    public <T> void rename(Kept<T> from, Kept<T> to) {
        clear(to);
        jdbc.update("update round_batch set name = ? where job = ? and name = ?", to.name, job, from.name);
    }

    private List<byte[]> parts(String name, int batch) {
        return jdbc.queryForList(
                "select bytes from round_batch where job = ? and name = ? and batch = ? order by part",
                byte[].class,
                job,
                name,
                batch);
    }

    /** Keeps a list that may be longer than memory holds: in batches, each a document of its own. */
    public final class Writer<T> implements AutoCloseable {

        private static final int VALUES_PER_BATCH = 1_000;

        private final String name;
        private final List<T> values = new ArrayList<>(VALUES_PER_BATCH);
        private int batch;

        private Writer(String name) {
            this.name = name;
        }

        public void add(T value) {
            values.add(value);
            if (values.size() == VALUES_PER_BATCH) {
                save();
            }
        }

        private void save() {
            List<byte[]> parts = DocumentParts.of(Documents.write(values));
            for (int part = 0; part < parts.size(); part++) {
                jdbc.update("insert into round_batch values (?, ?, ?, ?, ?)", job, name, batch, part, parts.get(part));
            }
            batch++;
            values.clear();
        }

        @Override
        public void close() {
            if (!values.isEmpty()) {
                save();
            }
        }
    }
}
