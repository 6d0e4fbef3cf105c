package budget.job;

import budget.workbook.Passwords;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The job, wired together over the state folder of a request; whoever opens it holds the lock. */
final class JobContext {

    /** Connections beside those of the readers: the job repository's, and that of the step that starts the readers. */
    private static final int FURTHER_CONNECTIONS = 4;

    private JobContext() {}

    static ConfigurableApplicationContext open(RunRequest request, RunProgress progress, Passwords passwords) {
        Map<String, Object> settings = Map.of(
                "spring.datasource.url",
                databaseUrl(request.folders().state()),
                "spring.datasource.hikari.maximum-pool-size",
                request.threads() + FURTHER_CONNECTIONS,
                "spring.datasource.hikari.minimum-idle",
                1);
        return new SpringApplicationBuilder(BudgetJob.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    context.registerBean(RunRequest.class, () -> request);
                    context.registerBean(RunProgress.class, () -> progress);
                    context.registerBean(Passwords.class, () -> passwords);
                })
                .run();
    }

    static Path databaseFolder(Path state) {
        return state.resolve("db");
    }

    /** Our own lock is held, so HSQLDB need not wait for its own: that costs seconds after a kill. */
    static String databaseUrl(Path state) {
        return "jdbc:hsqldb:file:" + databaseFolder(state.toAbsolutePath()).resolve("state")
                + ";hsqldb.tx=mvcc;hsqldb.default_table_type=cached;hsqldb.write_delay=false;hsqldb.lock_file=false";
    }
}
