package budget.store;

import budget.submission.Arrival;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Finds contents one after the other by one statement: the embedded database prepares each anew, and needs as long for that as
 * for the content.
 */
public final class ContentFinder implements AutoCloseable {

    private static final String SQL =
            "select submission, bytes from submission_document where sha256 = ? and digest = ?"
                    + " and submission between ? and ? order by submission, part";

    private final JdbcTemplate jdbc;
    private final ContentFormat format;
    private final DataSource source;
    private final Connection connection;
    private final PreparedStatement statement;

    ContentFinder(JdbcTemplate jdbc, String digest, ContentFormat format) {
        this.jdbc = jdbc;
        this.format = format;
        source = Objects.requireNonNull(jdbc.getDataSource());
        connection = DataSourceUtils.getConnection(source);
        try {
            statement = connection.prepareStatement(SQL);
            statement.setString(2, digest);
        } catch (SQLException e) {
            DataSourceUtils.releaseConnection(connection, source);
            throw translated(e);
        }
    }

    /** The content of a submission, as it is kept. */
    public Optional<StoredContent> find(Arrival submission) {
        return find(submission.sha256(), submission.part(), submission.part()).stream()
                .findFirst();
    }

    /** The contents of the file of this hash: its own, and behind it those of the units of its tables by unit. */
    public List<StoredContent> all(String sha256) {
        return find(sha256, 0, Integer.MAX_VALUE);
    }

    private List<StoredContent> find(String sha256, int from, int to) {
        TreeMap<Integer, List<byte[]>> documents = new TreeMap<>();
        try {
            statement.setString(1, sha256);
            statement.setInt(3, from);
            statement.setInt(4, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    documents
                            .computeIfAbsent(rows.getInt(1), ignored -> new ArrayList<>(1))
                            .add(rows.getBytes(2));
                }
            }
        } catch (SQLException e) {
            throw translated(e);
        }
        return documents.values().stream()
                .map(parts -> new StoredContent(DocumentParts.joined(parts), format))
                .toList();
    }

    private DataAccessException translated(SQLException failure) {
        DataAccessException known = jdbc.getExceptionTranslator().translate("finding a content", SQL, failure);
        return known == null ? new UncategorizedSQLException("finding a content", SQL, failure) : known;
    }

    @Override
    public void close() {
        JdbcUtils.closeStatement(statement);
        DataSourceUtils.releaseConnection(connection, source);
    }
}
