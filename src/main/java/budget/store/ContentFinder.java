package budget.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            "select bytes from submission_content where sha256 = ? and digest = ? order by part";

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

    /** The content of the file of this hash, as it is kept. */
    public Optional<StoredContent> find(String sha256) {
        List<byte[]> parts = parts(sha256);
        return parts.isEmpty() ? Optional.empty() : Optional.of(new StoredContent(DocumentParts.joined(parts), format));
    }

    private List<byte[]> parts(String sha256) {
        List<byte[]> parts = new ArrayList<>(1);
        try {
            statement.setString(1, sha256);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parts.add(rows.getBytes(1));
                }
            }
            return parts;
        } catch (SQLException e) {
            throw translated(e);
        }
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
