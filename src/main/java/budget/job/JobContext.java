package budget.job;

import budget.workbook.Passwords;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The job, wired together over the state of a request; whoever opens it holds the lock. */
final class JobContext {

    /** Connections beside those of the readers: the job repository's, and that of the step that starts the readers. */
    private static final int FURTHER_CONNECTIONS = 4;

    private JobContext() {}

    static ConfigurableApplicationContext open(RunRequest request, RunProgress progress, Passwords passwords) {
        return new SpringApplicationBuilder(BudgetJob.class)
                .web(WebApplicationType.NONE)
                .properties(request.database().pool(request.threads() + FURTHER_CONNECTIONS))
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    context.registerBean(RunRequest.class, () -> request);
                    context.registerBean(RunProgress.class, () -> progress);
                    context.registerBean(Passwords.class, () -> passwords);
                })
                .run();
    }
}
