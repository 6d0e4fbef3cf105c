package budget.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of a state. A state of an older version of the program is brought up to this one's, step by step. */
public final class StateSchema {

    private static final String KEY_STEP = "5-key";

    /** Never changed, only added to: their places in this list are what a state remembers. */
    private static final List<String> STEPS = List.of(
            "1-documents",
            "2-server",
            "3-workers-server",
            "4-travelling-server",
            KEY_STEP,
            "6-failure-server",
            "7-submissions");

    private static final Set<String> TABLES =
            Set.of("state_step", "arrival", "reading_list", "submission_document", "round_batch", "batch_job_instance");

    private static final int KEY_BYTES = 32;

    private static final String FRAMEWORK = "org/springframework/batch/core/schema-";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Kind kind;

    private StateSchema(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.kind = Kind.of(jdbc);
    }

    /** Afterwards the tables are there, as this version of the program needs them. */
    public static void bringUpToDate(DataSource dataSource) {
        new StateSchema(dataSource).bringUpToDate();
    }

    private void bringUpToDate() {
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
            kind.waitForOthers(jdbc);
            jdbc.execute("create table if not exists state_step (step integer primary key)");
            Integer last = jdbc.queryForObject("select coalesce(max(step), 0) from state_step", Integer.class);
            int done = last == null ? 0 : last;
            if (done > STEPS.size()) {
                throw new NewerStateException();
            }
            for (int step = done; step < STEPS.size(); step++) {
                take(step + 1);
            }
        });
    }

    private void take(int step) {
        if (step == 1) {
            makeFrameworks();
        }
        String script = STEPS.get(step - 1);
        if (kind == Kind.SERVER || !script.endsWith("-server")) {
            run(adapted("budget/state/" + script + ".sql"));
        }
        if (script.equals(KEY_STEP)
                && jdbc.queryForList("select id from state_key").isEmpty()) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            jdbc.update("insert into state_key values (1, ?)", new Object[] {key});
        }
        jdbc.update("insert into state_step values (?)", step);
    }

    /** The embedded database keeps each table that it has made: a kill leaves some of them, and the others are made then. */
    private void makeFrameworks() {
        Resource script = new ClassPathResource(FRAMEWORK + kind.name + ".sql");
        if (kind == Kind.EMBEDDED) {
            DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(true, true, "UTF-8", script), dataSource);
        } else if (!isThere("batch_job_instance", jdbc)) {
            run(script);
        }
    }

    /** Whether these are all tables of our own that a state has which is up to date. */
    static boolean areWhole(List<String> tables) {
        Set<String> there = new HashSet<>();
        tables.forEach(table -> there.add(table.toLowerCase(Locale.ROOT)));
        return there.containsAll(TABLES);
    }

    /** The secret of a state that is up to date. */
    public static byte[] key(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject("select bytes from state_key", byte[].class));
    }

    /** Whether some run has made tables in a database yet. */
    public static boolean isThere(JdbcTemplate jdbc) {
        return isThere("state_step", jdbc);
    }

    private static boolean isThere(String table, JdbcTemplate jdbc) {
        Integer count = jdbc.queryForObject(
                "select count(*) from information_schema.tables where lower(table_name) = ?"
                        + " and table_schema = current_schema",
                Integer.class,
                table);
        return count != null && count > 0;
    }

    private Resource adapted(String script) {
        try {
            String text = new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
            return new ByteArrayResource(
                    text.replace("${binary}", kind.binary).getBytes(StandardCharsets.UTF_8), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Resource script) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            ScriptUtils.executeSqlScript(connection, script);
            return true;
        });
    }

    /** In what the two databases differ. */
    private enum Kind {
        EMBEDDED("hsqldb", "varbinary(1048576)"),
        SERVER("postgresql", "bytea");

        private final String name;
        private final String binary;

        Kind(String name, String binary) {
            this.name = name;
            this.binary = binary;
        }

        private static Kind of(JdbcTemplate jdbc) {
            String product = jdbc.execute(Kind::product);
            return "PostgreSQL".equals(product) ? SERVER : EMBEDDED;
        }

        private static String product(Connection connection) throws SQLException {
            return connection.getMetaData().getDatabaseProductName();
        }

        /** Of several programs that start at the same moment one makes the tables. */
        private void waitForOthers(JdbcTemplate jdbc) {
            if (this == SERVER) {
                jdbc.execute("select pg_advisory_xact_lock(hashtext('budget tables ' || current_schema))");
            }
        }
    }
}
