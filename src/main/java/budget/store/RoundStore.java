package budget.store;

import budget.model.Standing;
import java.util.List;
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
        save(STANDINGS, standings);
    }

    public List<Standing> standings() {
        return list(STANDINGS, Standing.class);
    }

    /** Keeps a list of values under a name, replacing the one before. */
    public void save(String name, List<?> values) {
        jdbc.update("delete from round_document where job = ? and name = ?", job, name);
        List<byte[]> parts = Parts.of(Documents.write(values));
        for (int part = 0; part < parts.size(); part++) {
            jdbc.update("insert into round_document values (?, ?, ?, ?)", job, name, part, parts.get(part));
        }
    }

    /** The list kept under a name; empty where there is none. */
    public <T> List<T> list(String name, Class<T> type) {
        List<byte[]> parts = jdbc.queryForList(
                "select bytes from round_document where job = ? and name = ? order by part", byte[].class, job, name);
        return parts.isEmpty() ? List.of() : Documents.readList(Parts.joined(parts), type);
    }
}
