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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * The sample's publication loaded into each database by the script that comes with it, as an analyst would; then asked.
 *
 * <p>The command lines of PostgreSQL and SQLite run their scripts where the machine has them. Where it has not, their
 * {@code \copy} and {@code .import}, which only they know, are done by the test, and all the rest by the database.
 */
class LoadScriptsTest {

    private static final Pattern COPY = Pattern.compile("\\\\copy (\"[a-z_]+\") from '([^']+)' with (\\(.*\\))");
    private static final Pattern IMPORT = Pattern.compile("\\.import --csv --skip 1 (\\S+) (\\S+)");

    @TempDir
    private static Path folder;

    private static Path data;
    private static List<NamedCsvRecord> facts;

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        Spoken run = Spoken.by(
                "run",
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01",
                "--no-progress");
        assertThat(run.code()).as(run.err()).isZero();
        data = folder.resolve("output/2023-02-01-1/data");
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(data.resolve("facts.csv"))) {
            facts = lines.stream().toList();
        }
    }

    @Test
    void aSumOverTheLeavesOfAColumnIsItsTotal() throws IOException {
        Map<List<String>, BigDecimal> added = new HashMap<>();
        Map<String, BigDecimal> ofAll = new HashMap<>();
        facts(has("leaf", "yes")).forEach(fact -> {
            added.merge(place(fact), amount(fact), BigDecimal::add);
            ofAll.merge(place(fact).get(1), amount(fact), BigDecimal::add);
        });

        assertThat(facts(has("level", "total")))
                .hasSizeGreaterThan(300)
                .allSatisfy(fact -> assertThat(added)
                        .as("both sides of a form state the same total")
                        .containsEntry(place(fact), amount(fact)));
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(data.resolve("consolidated.csv"))) {
            Set<String> totals = facts(has("level", "total"))
                    .map(fact -> fact.getField("table") + fact.getField("row"))
                    .collect(Collectors.toSet());
            assertThat(lines.stream().filter(line -> totals.contains(line.getField("table") + line.getField("row"))))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(line -> assertThat(ofAll.get(line.getField("table") + " " + line.getField("measure")))
                            .as("a total that is derived is added up from leaves, or from what no cell states")
                            .usingComparator(BigDecimal::compareTo)
                            .isIn(amount(line), amount(line).subtract(new BigDecimal(line.getField("derived")))));
        }
    }

    private static List<String> place(NamedCsvRecord fact) {
        return List.of(code(fact), fact.getField("table") + " " + fact.getField("measure"));
    }

    @Test
    void duckDb() throws Exception {
        try (Connection connection = inDuckDb(data)) {
            assertAnswered(connection);
        }
    }

    /** A publication's data in a database in memory. */
    static Connection inDuckDb(Path data) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        run(connection, "SET file_search_path = '" + data + "'");
        run(connection, Files.readString(data.resolve("load/duckdb.sql")));
        return connection;
    }

    @Test
    void postgreSql() throws Exception {
        try (Connection connection = inPostgreSql(data)) {
            assertAnswered(connection);
        }
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

    @Test
    void sqlite() throws Exception {
        try (Connection connection = inSqlite(data, folder.resolve("budget.sqlite"))) {
            assertThat(answers(connection, "PRAGMA foreign_key_check")).isEmpty();
            assertAnswered(connection);
        }
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

    /** The questions are those of the documentation, the answers those of the facts. */
    private static void assertAnswered(Connection connection) throws SQLException, IOException {
        List<String> questions = Files.readString(Path.of("src/docs/datasets.md"))
                .lines()
                .filter(line -> line.startsWith("SELECT "))
                .toList();

        assertThat(questions).hasSize(5);
        assertThat(answers(connection, questions.get(0)))
                .as("education by unit")
                .containsExactlyInAnyOrderElementsOf(amounts(is("表3", "合计").and(has("row", "205"))));
        assertThat(answers(connection, questions.get(1)))
                .as("basic and project spending by unit")
                .containsExactlyInAnyOrderElementsOf(basicAndProject());
        assertThat(answers(connection, questions.get(2)))
                .as("projects above 500 万元")
                .containsExactlyInAnyOrderElementsOf(facts(is("表7", "项目支出合计")
                                .and(has("level", "project"))
                                .and(fact -> amount(fact).compareTo(new BigDecimal(5_000_000)) > 0))
                        .map(fact -> List.of(code(fact), name(fact), fact.getField("project"), fact.getField("amount")))
                        .toList());
        assertThat(answers(connection, questions.get(3)))
                .as("goods and services by unit")
                .containsExactlyInAnyOrderElementsOf(amounts(is("表6", "合计")
                        .and(has("row", "302"))
                        .or(is("表7", "商品和服务支出").and(has("level", "total")))));
        assertThat(answers(connection, questions.get(4)))
                .as("三公 above 5 万元")
                .containsExactlyInAnyOrderElementsOf(amounts(is("表10", "合计")
                        .and(has("level", "total"))
                        .and(fact -> amount(fact).compareTo(new BigDecimal(50_000)) > 0)));
        assertThat(answers(connection, "SELECT SUM(amount) FROM leaf_spending"))
                .isEqualTo(List.of(List.of(sum(is("表3", "合计").and(has("level", "total"))))));
    }

    private static List<List<String>> basicAndProject() {
        List<List<String>> lines = new ArrayList<>();
        amounts(is("表3", "合计").and(has("level", "total"))).forEach(line -> {
            Predicate<NamedCsvRecord> unit = has("unit_code", line.get(0)).and(has("level", "total"));
            lines.add(List.of(
                    line.get(0),
                    line.get(1),
                    line.get(2),
                    sum(unit.and(is("表3", "基本支出"))),
                    sum(unit.and(is("表3", "项目支出"))),
                    sum(unit.and(is("表7", "项目支出合计")))));
        });
        return lines;
    }

    /** The sum of some facts for each unit that has any. */
    private static List<List<String>> amounts(Predicate<NamedCsvRecord> wanted) {
        List<List<String>> lines = facts(wanted)
                .map(fact -> List.of(code(fact), name(fact), sum(wanted.and(has("unit_code", code(fact))))))
                .distinct()
                .toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }

    private static Stream<NamedCsvRecord> facts(Predicate<NamedCsvRecord> wanted) {
        return facts.stream().filter(wanted);
    }

    private static String sum(Predicate<NamedCsvRecord> wanted) {
        return facts(wanted)
                .map(LoadScriptsTest::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static Predicate<NamedCsvRecord> is(String table, String measure) {
        return has("table", table).and(has("measure", measure));
    }

    private static Predicate<NamedCsvRecord> has(String column, String text) {
        return fact -> fact.getField(column).equals(text);
    }

    private static String code(NamedCsvRecord fact) {
        return fact.getField("unit_code");
    }

    private static String name(NamedCsvRecord fact) {
        return fact.getField("unit_name");
    }

    private static BigDecimal amount(NamedCsvRecord fact) {
        return new BigDecimal(fact.getField("amount"));
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
