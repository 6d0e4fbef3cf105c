package budget.store;

import budget.store.StateDatabase.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server for all tests together, started by the first that asks; each test gets an empty database of its own. */
public final class Postgres {

    /** The only one whom the server knows; it asks for no password on this machine. */
    public static final Login LOGIN = new Login("postgres", null);

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Postgres() {}

    /** The address of a new and empty database. */
    public static String newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = Server.ONLY.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + Server.ONLY.getPort() + "/" + name;
    }

    /** A new and empty database. */
    public static StateDatabase newState() {
        return StateDatabase.at(newDatabase(), LOGIN, Duration.ofSeconds(20));
    }

    /** The port the server listens on. */
    public static int port() {
        return Server.ONLY.getPort();
    }

    private static final class Server {
        /** It ends with this Java. */
        private static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
