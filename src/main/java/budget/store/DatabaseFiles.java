package budget.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The files of an embedded database. All they hold can be found out again from the submissions and the publication. */
public final class DatabaseFiles {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** So much is written to find out whether the disk is full. */
    private static final int TRIAL_BYTES = 1 << 16;

    private final StateDatabase database;
    private final Path folder;

    DatabaseFiles(StateDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Whether they cannot be opened although they may be, and the disk is not full. */
    public boolean cannotBeOpened() {
        return database.isThere() && !passes(connection -> {}) && canBeWritten();
    }

    /** Whether not all that is in them can be read, or a table is gone. */
    public boolean cannotBeRead() {
        return database.isThere() && !passes(DatabaseFiles::readAll) && canBeWritten();
    }

    private boolean passes(Trial trial) {
        SingleConnectionDataSource source = database.open();
        try {
            trial.on(source.getConnection());
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("database={} damage=\"{}\"", folder, e.toString());
            return false;
        } finally {
            source.destroy();
        }
    }

    private static void readAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = current_schema and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (!tables.isEmpty() && !StateSchema.areWhole(tables)) {
                throw new SQLException("tables are missing");
            }
            for (String table : tables) {
                readAll(statement, table);
            }
        }
    }

    private static void readAll(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private boolean canBeWritten() {
        try {
            Path trial = Files.createTempFile(folder, "trial-", ".part");
            try {
                Files.write(trial, new byte[TRIAL_BYTES]);
                return true;
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Moves them away, so that the next start makes new ones; gives back where they lie then. */
    public Path setAside() throws IOException {
        // It may be open in this process and too damaged for a connection by which to close it.
        Database open = DatabaseManager.lookupDatabaseObject(
                DatabaseType.DB_FILE, folder.resolve("state").toString());
        if (open != null) {
            open.close(Database.CLOSEMODE_IMMEDIATELY);
        }
        Path aside = folder.resolveSibling(folder.getFileName() + "-damaged-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(MOMENT));
        return Files.move(folder, aside);
    }

    @FunctionalInterface
    private interface Trial {
        void on(Connection connection) throws SQLException;
    }
}
