package budget.store;

import budget.finding.Explanation;
import budget.finding.Finding;
import budget.model.SheetCell;
import budget.submission.Arrival;
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
            for (int submission = 0; submission < content.documents().size(); submission++) {
                List<byte[]> document = content.documents().get(submission);
                for (int part = 0; part < document.size(); part++) {
                    parts.add(new Object[] {content.sha256(), digest, submission, part, document.get(part)});
                }
            }
        }
        jdbc.batchUpdate("delete from submission_document where sha256 = ? and digest = ?", keys);
        jdbc.batchUpdate("insert into submission_document values (?, ?, ?, ?, ?)", parts);
    }

    /** The content of a submission. */
    public Optional<SubmissionContent> find(Arrival submission) {
        try (ContentFinder finder = finder()) {
            return finder.find(submission).map(StoredContent::content);
        }
    }

    /** A finder for many contents; the caller closes it. */
    public ContentFinder finder() {
        return new ContentFinder(jdbc, digest, format);
    }

    /** The hashes of all contents kept under this digest. */
    public Set<String> kept() {
        return new HashSet<>(jdbc.queryForList(
                "select sha256 from submission_document where digest = ? and submission = 0 and part = 0",
                String.class,
                digest));
    }

    /** Who sent a content, what reading and judging it found, how large its figures are, and what the unit explains. */
    public record Summary(
            List<String> unitNames,
            List<SheetCell> unitCells,
            List<Finding> findings,
            Scale scale,
            List<Explanation> explanations,
            boolean isDocument) {

        public Summary {
            unitNames = List.copyOf(unitNames);
            unitCells = List.copyOf(unitCells);
            findings = List.copyOf(findings);
            explanations = List.copyOf(explanations);
        }
    }

    /**
     * The contents of a file in their compact form.
     *
     * @param documents the file's, and behind it those of the units of its tables by unit, each in parts
     */
    public record Encoded(String sha256, List<List<byte[]>> documents) {

        public Encoded {
            documents = documents.stream().map(List::copyOf).toList();
        }
    }
}
