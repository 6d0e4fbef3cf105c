package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.store.Postgres;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * A publication's data, loaded into a database by the script that comes with it.
 *
 * <p>The command lines of PostgreSQL and SQLite run their scripts where the machine has them. Where it has not, their
 * {@code \copy} and {@code .import}, which only they know, are done here, and all the rest by the database.
 */
final class LoadedPublication {

    private static final Pattern COPY = Pattern.compile("\\\\copy (\"[a-z_]+\") from '([^']+)' with (\\(.*\\))");
    private static final Pattern IMPORT = Pattern.compile("\\.import --csv --skip 1 (\\S+) (\\S+)");

    private LoadedPublication() {}

    /** A publication's data in a database in memory. */
    static Connection inDuckDb(Path data) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        run(connection, "SET file_search_path = '" + data + "'");
        run(connection, Files.readString(data.resolve("load/duckdb.sql")));
        return connection;
    }

    /** A publication's data in a new database of the server for tests. */
    static Connection inPostgreSql(Path data) throws Exception {
        String database = Postgres.newDatabase();
        Connection connection = DriverManager.getConnection(database, "postgres", "");
        if (isThere("psql")) {
            String name = database.substring(database.lastIndexOf('/') + 1);
            execute(
                    data,
                    "psql",
                    "-q",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    "" + Postgres.port(),
                    "-U",
                    "postgres",
                    "-d",
                    name,
                    "-f",
                    "load/postgresql.sql");
        } else {
            copy(connection, data);
        }
        return connection;
    }

    /** A publication's data in a new database file. */
    static Connection inSqlite(Path data, Path file) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        if (isThere("sqlite3")) {
            execute(data, "sqlite3", file.toString(), ".read load/sqlite.sql");
        } else {
            importInto(connection, data);
        }
        return connection;
    }

    private static void copy(Connection connection, Path data) throws SQLException, IOException {
        StringBuilder statements = new StringBuilder();
        for (String line : script(data, "postgresql").lines().toList()) {
            Matcher copy = COPY.matcher(line);
            if (copy.matches()) {
                run(connection, statements.toString());
                statements.setLength(0);
                try (Reader file = Files.newBufferedReader(data.resolve(copy.group(2)))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + copy.group(1) + " FROM STDIN WITH " + copy.group(3), file);
                }
            } else if (!line.startsWith("\\")) {
                statements.append(line).append('\n');
            }
        }
        run(connection, statements.toString());
    }

    private static void importInto(Connection connection, Path data) throws SQLException, IOException {
        StringBuilder statements = new StringBuilder();
        for (String line : script(data, "sqlite").lines().toList()) {
            Matcher file = IMPORT.matcher(line);
            if (file.matches()) {
                run(connection, statements.toString());
                statements.setLength(0);
                insert(connection, data.resolve(file.group(1)), file.group(2));
            } else if (!line.startsWith(".")) {
                statements.append(line).append('\n');
            }
        }
        run(connection, statements.toString());
    }

    private static void insert(Connection connection, Path file, String table) throws SQLException, IOException {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                String places = "?, ".repeat(line.getFieldCount() - 1) + "?";
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
                    for (int at = 0; at < line.getFieldCount(); at++) {
                        insert.setString(at + 1, line.getField(at));
                    }
                    insert.execute();
                }
            }
        }
    }

    private static String script(Path data, String engine) throws IOException {
        return Files.readString(data.resolve("load").resolve(engine + ".sql"));
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    static List<List<String>> answers(Connection connection, String question) throws SQLException {
        List<List<String>> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            while (answer.next()) {
                List<String> line = new ArrayList<>();
                for (int at = 1; at <= answer.getMetaData().getColumnCount(); at++) {
                    Object value = answer.getObject(at);
                    line.add(
                            value instanceof Number number
                                    ? new BigDecimal(number.toString())
                                            .setScale(2)
                                            .toPlainString()
                                    : String.valueOf(value));
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void execute(Path data, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEmpty();
    }
}
