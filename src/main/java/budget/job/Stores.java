package budget.job;

import budget.intake.FileArchive;
import budget.plan.ContentKey;
import budget.plan.DocumentDictionary;
import budget.plan.RunRequest;
import budget.store.ArrivalStore;
import budget.store.ContentFormat;
import budget.store.ContentStore;
import budget.store.RoundStore;
import budget.store.StateDatabase;
import budget.store.StateNeeds;
import budget.store.StateSchema;
import budget.workbook.Passwords;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The place of the job's state. */
@Configuration(proxyBeanMethods = false)
public class Stores {

    @Bean
    State state(DataSource dataSource, RunRequest request) {
        StateSchema.bringUpToDate(dataSource);
        return new State(dataSource, request.database());
    }

    @Bean
    ArrivalStore arrivalStore(JdbcTemplate jdbc, RunRequest request, State state) {
        return new ArrivalStore(jdbc, request.job().settings().name());
    }

    @Bean
    RoundStore roundStore(JdbcTemplate jdbc, RunRequest request, State state) {
        return new RoundStore(jdbc, request.job().settings().name());
    }

    @Bean
    ContentStore contentStore(
            JdbcTemplate jdbc, RunRequest request, Passwords passwords, ContentFormat contentFormat, State state) {
        return new ContentStore(jdbc, ContentKey.of(request.job(), passwords, StateSchema.key(jdbc)), contentFormat);
    }

    @Bean
    ContentFormat contentFormat(RunRequest request) {
        return DocumentDictionary.in(request.job());
    }

    @Bean
    StateNeeds stateNeeds(JdbcTemplate jdbc, RunRequest request, State state) {
        return new StateNeeds(jdbc, request.job().settings().name());
    }

    @Bean
    FileArchive fileArchive(RunRequest request) {
        return new FileArchive(request.folders().state().resolve("files"));
    }

    /** Creates the tables; at the end leaves the database ready for the next start. */
    public record State(DataSource dataSource, StateDatabase database) implements DisposableBean {

        @Override
        public void destroy() {
            database.leave(dataSource);
        }
    }
}
