package budget.job;

import budget.definition.JobDefinition;
import budget.intake.FileArchive;
import budget.store.ArrivalStore;
import budget.store.ContentStore;
import budget.store.RoundStore;
import budget.store.StateNeeds;
import budget.workbook.Passwords;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
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
    StateSchema stateSchema(DataSource dataSource) {
        return new StateSchema(dataSource);
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
        return new ContentStore(jdbc, readWith(request.job(), passwords));
    }

    /** All that the content of a workbook depends on beside its bytes. */
    static String readWith(JobDefinition job, Passwords passwords) {
        return new Digest()
                .add(job.fingerprint().digest())
                .add(Program.version())
                .add(passwords.digest())
                .text();
    }

    @Bean
    StateNeeds stateNeeds(JdbcTemplate jdbc, RunRequest request, StateSchema schema) {
        return new StateNeeds(jdbc, request.job().settings().name());
    }

    @Bean
    FileArchive fileArchive(RunRequest request) {
        return new FileArchive(request.folders().state().resolve("files"));
    }

    /** The tables are there; and when all is over the database is closed, so that the next start need not replay its log. */
    static final class StateSchema implements DisposableBean {

        private final DataSource dataSource;

        StateSchema(DataSource dataSource) {
            this.dataSource = dataSource;
            DatabasePopulatorUtils.execute(
                    new ResourceDatabasePopulator(new ClassPathResource("budget/schema.sql")), dataSource);
        }

        @Override
        public void destroy() {
            new JdbcTemplate(dataSource).execute("SHUTDOWN");
        }
    }
}
