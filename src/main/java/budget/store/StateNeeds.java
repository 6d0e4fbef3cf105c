package budget.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which files and contents of a state, which several jobs may share, are needed by the files in the input folders. */
public final class StateNeeds {

    private final JdbcTemplate jdbc;
    private final String job;

    public StateNeeds(JdbcTemplate jdbc, String job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** The hashes of all files that lay in the input folder at this job's last intake. */
    public Set<String> ofThisJob() {
        return new HashSet<>(jdbc.queryForList("select sha256 from arrival where job = ?", String.class, job));
    }

    /** The same for all other jobs of the state. */
    public Set<String> ofOtherJobs() {
        return new HashSet<>(jdbc.queryForList("select sha256 from arrival where job <> ?", String.class, job));
    }

    /** Deletes the contents that are not needed, and returns their number. */
    public int forget(Predicate<Content> isNeeded) {
        List<Content> unneeded = jdbc
                .query(
                        "select distinct sha256, digest from submission_document",
                        (row, number) -> new Content(row.getString(1), row.getString(2)))
                .stream()
                .filter(isNeeded.negate())
                .toList();
        for (Content content : unneeded) {
            jdbc.update(
                    "delete from submission_document where sha256 = ? and digest = ?",
                    content.sha256(),
                    content.digest());
        }
        return unneeded.size();
    }

    /** What was read from a file, by the hash of its bytes and the digest of what it was read with. */
    public record Content(String sha256, String digest) {}
}
