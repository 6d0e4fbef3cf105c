package budget.store;

import budget.model.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the steps of a round leave for one another: standings after reconciling, totals after consolidating. */
public final class RoundStore {

    private static final String STANDINGS = "standings";

    private final JdbcTemplate jdbc;
    private final String job;

    public RoundStore(JdbcTemplate jdbc, String job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    public void saveStandings(List<Standing> standings) {
        try (Writer<Standing> writer = writer(STANDINGS)) {
            standings.forEach(writer::add);
        }
    }

    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        each(STANDINGS, Standing.class, standings::add);
        return standings;
    }

    /** Starts a list of values under a name, replacing the one before. */
    public <T> Writer<T> writer(String name) {
        jdbc.update("delete from round_batch where job = ? and name = ?", job, name);
        return new Writer<>(name);
    }

    /** Hands over the values kept under a name, in their order, without holding them all. */
    public <T> void each(String name, Class<T> type, Consumer<T> receiver) {
        List<byte[]> parts = parts(name, 0);
        for (int batch = 1; !parts.isEmpty(); batch++) {
            Documents.readList(Parts.joined(parts), type).forEach(receiver);
            parts = parts(name, batch);
        }
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
            List<byte[]> parts = Parts.of(Documents.write(values));
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
