package budget.store;

import budget.journal.FolderBook;
import budget.journal.RunBook;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database that holds a state: one in a folder of this machine, or a server's, which several machines may reach. */
public final class StateDatabase {

    private static final String SERVER = "jdbc:postgresql:";

    private static final Pattern CREDENTIALS =
            Pattern.compile("[?&](user|\\w*password)=|//[^/?]*@", Pattern.CASE_INSENSITIVE);

    /** A server that has vanished without a word is noticed, and rows that go together travel together. */
    private static final Map<String, String> SERVER_DEFAULTS = Map.of(
            "ApplicationName", "budget",
            "connectTimeout", "10",
            "reWriteBatchedInserts", "true",
            "socketTimeout", "120",
            "tcpKeepAlive", "true");

    /** How long a connection is waited for; that a server is away for longer a run waits out as a whole. */
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final String url;
    private final Login login;
    private final @Nullable Path folder;
    private final Duration patience;

    private StateDatabase(String url, Login login, @Nullable Path folder, Duration patience) {
        this.url = url;
        this.login = login;
        this.folder = folder;
        this.patience = patience;
    }

    /** The one in a state folder. Our own lock is held, so it need not wait for its own: that costs seconds after a kill. */
    public static StateDatabase in(Path state) {
        Path folder = state.toAbsolutePath().resolve("db");
        String url = "jdbc:hsqldb:file:" + folder.resolve("state")
                + ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.write_delay=false;hsqldb.lock_file=false";
        return new StateDatabase(url, new Login("SA", ""), folder, Duration.ZERO);
    }

    /**
     * A server's.
     *
     * @param address that {@link #isAddress} and has no credentials in it
     * @param patience how long a run waits for it when it is away
     */
    public static StateDatabase at(String address, Login login, Duration patience) {
        if (!isAddress(address) || tellsCredentials(address)) {
            throw new IllegalArgumentException("Not the address of a database, or one with credentials in it");
        }
        StringBuilder url = new StringBuilder(address);
        SERVER_DEFAULTS.forEach((name, value) -> {
            if (!address.contains(name + "=")) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return new StateDatabase(url.toString(), login, null, patience);
    }

    /** How long a run waits for it when it is away. */
    public Duration patience() {
        return patience;
    }

    /** Whether it can be reached now. */
    public boolean answers() {
        SingleConnectionDataSource connection = open();
        try {
            connection.getConnection();
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            connection.destroy();
        }
    }

    /** Whether this is the address of a server's database, and not the name of a folder. */
    public static boolean isAddress(String text) {
        return text.startsWith(SERVER);
    }

    /** Whether an address holds what must not be seen where addresses are seen. */
    public static boolean tellsCredentials(String address) {
        return CREDENTIALS.matcher(address).find();
    }

    public boolean isServer() {
        return folder == null;
    }

    /** Whether there is anything to look at: a folder that no run has seen holds no database. */
    public boolean isThere() {
        return folder == null || Files.exists(folder);
    }

    /** The record of its runs: in the database of a server, else in files of the folder. */
    public RunBook book(Path folder) {
        return isServer() ? new DatabaseBook(this) : new FolderBook(folder);
    }

    /** One connection, used for everything; the caller closes it. */
    public SingleConnectionDataSource open() {
        SingleConnectionDataSource single = new SingleConnectionDataSource(url, true);
        single.setUsername(login.user);
        single.setPassword(login.password);
        return single;
    }

    /** A pool of its own, beside the framework's. */
    HikariDataSource poolOf(int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(login.user);
        pool.setPassword(login.password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(connecting().toMillis());
        return pool;
    }

    /** What the framework needs to know to open a pool of connections. */
    public Map<String, Object> pool(int connections) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url", url,
                "spring.datasource.hikari.maximum-pool-size", connections,
                "spring.datasource.hikari.minimum-idle", 1));
        if (isServer()) {
            settings.put(
                    "spring.datasource.hikari.connection-timeout", connecting().toMillis());
        }
        Optional.ofNullable(login.user).ifPresent(user -> settings.put("spring.datasource.username", user));
        Optional.ofNullable(login.password).ifPresent(password -> settings.put("spring.datasource.password", password));
        return settings;
    }

    /** Closes an embedded one, so that the next start need not replay its log, and makes its files readable to the owner only. */
    public void leave(DataSource open) {
        if (folder != null) {
            new JdbcTemplate(open).execute("SHUTDOWN");
            OwnFiles.close(folder);
        }
    }

    /** An embedded one as files, which may be damaged; nothing where it is a server's. */
    public Optional<DatabaseFiles> files() {
        return folder == null ? Optional.empty() : Optional.of(new DatabaseFiles(this, folder));
    }

    private Duration connecting() {
        return patience.compareTo(CONNECTING) < 0 && patience.compareTo(SHORTEST) > 0 ? patience : CONNECTING;
    }

    /** Its address, without credentials. */
    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "");
    }

    /** The user that opens it; by default the system's user, without a password. */
    public record Login(@Nullable String user, @Nullable String password) {

        @Override
        public String toString() {
            return user + "/…";
        }
    }

    /** A folder that only its owner may read, on systems that have owners. */
    private static final class OwnFiles {

        private static final Logger LOG = LoggerFactory.getLogger("budget");

        private OwnFiles() {}

        /** Closes it, and the files in it, to all others. */
        static void close(Path folder) {
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (IOException e) {
                LOG.warn("{} can be read by others: {}", folder, e.toString());
            }
        }
    }
}
