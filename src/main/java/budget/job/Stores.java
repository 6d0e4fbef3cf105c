package budget.job;

import budget.intake.FileArchive;
import budget.store.ArrivalStore;
import budget.store.ContentStore;
import budget.store.RoundStore;
import budget.store.StateNeeds;
import budget.workbook.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Where the state of the job lies. */
@Configuration(proxyBeanMethods = false)
class Stores {

    @Bean
    StateSchema stateSchema(javax.sql.DataSource dataSource) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("budget/schema.sql")), dataSource);
        return new StateSchema();
    }

    @Bean
    ArrivalStore arrivalStore(JdbcTemplate jdbc, RunRequest request, StateSchema schema) {
        return new ArrivalStore(jdbc, request.job().settings().name());
    }

    @Bean
    RoundStore roundStore(JdbcTemplate jdbc, RunRequest request, StateSchema schema) {
        return new RoundStore(jdbc, request.job().settings().name());
    }

    @Bean
    ContentStore contentStore(JdbcTemplate jdbc, RunRequest request, Passwords passwords, StateSchema schema) {
        return new ContentStore(
                jdbc, digest(request.job().fingerprint().digest() + " " + Program.version() + passwords.digest()));
    }

    @Bean
    StateNeeds stateNeeds(JdbcTemplate jdbc, RunRequest request, StateSchema schema) {
        return new StateNeeds(jdbc, request.job().settings().name());
    }

    @Bean
    FileArchive fileArchive(RunRequest request) {
        return new FileArchive(request.folders().state().resolve("files"));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables are there. */
    static final class StateSchema {}
}
