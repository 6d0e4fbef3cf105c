package budget.store;

import budget.model.Finding;
import budget.model.SubmissionContent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was read from each file, by the hash of its bytes and the digest of what it was read with. */
public final class ContentStore {

    private final JdbcTemplate jdbc;
    private final String digest;

    /** A store of contents read with forms, rules, code lists and a program of this digest. */
    public ContentStore(JdbcTemplate jdbc, String digest) {
        this.jdbc = jdbc;
        this.digest = digest;
    }

    /** The digest of what contents are read with. */
    public String digest() {
        return digest;
    }

    /** A content as it will be kept; made where the content is at hand, so that nobody holds many contents at once. */
    public static Encoded encode(String sha256, SubmissionContent content) {
        return new Encoded(sha256, Parts.of(Documents.write(content)));
    }

    /** Keeps a content, replacing what may have been kept for the same bytes. */
    public void save(Encoded content) {
        jdbc.update("delete from submission_content where sha256 = ? and digest = ?", content.sha256(), digest);
        for (int part = 0; part < content.parts().size(); part++) {
            jdbc.update(
                    "insert into submission_content values (?, ?, ?, ?)",
                    content.sha256(),
                    digest,
                    part,
                    content.parts().get(part));
        }
    }

    public Optional<SubmissionContent> find(String sha256) {
        return find(sha256, SubmissionContent.class);
    }

    /** What a content says of itself, its figures left where they are. */
    public Optional<Summary> summary(String sha256) {
        return find(sha256, Summary.class);
    }

    private <T> Optional<T> find(String sha256, Class<T> type) {
        List<byte[]> parts = jdbc.queryForList(
                "select bytes from submission_content where sha256 = ? and digest = ? order by part",
                byte[].class,
                sha256,
                digest);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Documents.read(Parts.joined(parts), type));
    }

    /** The hashes of all contents kept under this digest. */
    public Set<String> kept() {
        return new HashSet<>(jdbc.queryForList(
                "select sha256 from submission_content where digest = ? and part = 0", String.class, digest));
    }

    /** Who sent a content, and what reading and judging it found. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Summary(List<String> unitNames, List<Finding> findings) {

        public Summary {
            unitNames = List.copyOf(unitNames);
            findings = List.copyOf(findings);
        }
    }

    /** A content in its compact form. */
    public record Encoded(String sha256, List<byte[]> parts) {

        public Encoded {
            parts = List.copyOf(parts);
        }
    }
}
