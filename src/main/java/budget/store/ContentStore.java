package budget.store;

import budget.finding.Explanation;
import budget.finding.Finding;
import budget.submission.Scale;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was read from each file, by the hash of its bytes and the digest of what it was read with. */
public final class ContentStore {

    private final JdbcTemplate jdbc;
    private final String digest;
    private final ContentFormat format;

    /** A store of contents read with forms, rules, code lists and a program of this digest. */
    public ContentStore(JdbcTemplate jdbc, String digest, ContentFormat format) {
        this.jdbc = jdbc;
        this.digest = digest;
        this.format = format;
    }

    /** The digest of what contents are read with. */
    public String digest() {
        return digest;
    }

    /** Keeps contents, replacing what may have been kept for the same bytes. */
    public void save(List<? extends Encoded> contents) {
        List<Object[]> keys = new ArrayList<>();
        List<Object[]> parts = new ArrayList<>();
        for (Encoded content : contents) {
            keys.add(new Object[] {content.sha256(), digest});
            for (int part = 0; part < content.parts().size(); part++) {
                parts.add(new Object[] {
                    content.sha256(), digest, part, content.parts().get(part)
                });
            }
        }
        jdbc.batchUpdate("delete from submission_content where sha256 = ? and digest = ?", keys);
        jdbc.batchUpdate("insert into submission_content values (?, ?, ?, ?)", parts);
    }

    public Optional<SubmissionContent> find(String sha256) {
        try (ContentFinder finder = finder()) {
            return finder.find(sha256).map(StoredContent::content);
        }
    }

    /** A finder for many contents; the caller closes it. */
    public ContentFinder finder() {
        return new ContentFinder(jdbc, digest, format);
    }

    /** The hashes of all contents kept under this digest. */
    public Set<String> kept() {
        return new HashSet<>(jdbc.queryForList(
                "select sha256 from submission_content where digest = ? and part = 0", String.class, digest));
    }

    /** Who sent a content, what reading and judging it found, how large its figures are, and what the unit explains. */
    public record Summary(
            List<String> unitNames,
            List<Finding> findings,
            Scale scale,
            List<Explanation> explanations,
            boolean isDocument) {

        public Summary {
            unitNames = List.copyOf(unitNames);
            findings = List.copyOf(findings);
            explanations = List.copyOf(explanations);
        }
    }

    /** A content in its compact form. */
    public record Encoded(String sha256, List<byte[]> parts) {

        public Encoded {
            parts = List.copyOf(parts);
        }
    }
}
