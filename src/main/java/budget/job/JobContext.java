package budget.job;

import budget.plan.Notices;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.store.Fence;
import budget.workbook.Passwords;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job, wired together over the state of a request; the caller holds the lock. */
public final class JobContext {

    /** Connections beside those of the readers: the job repository's, and that of the step that starts the readers. */
    private static final int FURTHER_CONNECTIONS = 4;

    private JobContext() {}

    /** Without a fence: the state is locked, or known to this process only. */
    static ConfigurableApplicationContext open(RunRequest request, RunProgress progress, Passwords passwords) {
        return open(request, passwords, progress, 0, new Notices(), BudgetJob.class, ReadWorkbooks.class);
    }

    /** As the run of this number; the configuration of the step that reads says which processes do. */
    static ConfigurableApplicationContext open(
            RunRequest request,
            RunProgress progress,
            Passwords passwords,
            long fence,
            Notices notices,
            Class<?> reading) {
        return open(request, passwords, progress, fence, notices, BudgetJob.class, reading);
    }

    /** Without the job: what it takes to read a part in another process. */
    public static ConfigurableApplicationContext openForReading(
            RunRequest request, Passwords passwords, Class<?> reading) {
        return open(request, passwords, RunProgress.SILENT, 0, new Notices(), reading);
    }

    private static ConfigurableApplicationContext open(
            RunRequest request,
            Passwords passwords,
            RunProgress progress,
            long fence,
            Notices notices,
            Class<?>... parts) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .properties(request.database().pool(request.threads() + FURTHER_CONNECTIONS))
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
                    context.registerBean(RunRequest.class, () -> request);
                    context.registerBean(RunProgress.class, () -> progress);
                    context.registerBean(Passwords.class, () -> passwords);
                    context.registerBean(Notices.class, () -> notices);
                    context.registerBean(Fence.class, () -> new Fence(context.getBean(JdbcTemplate.class), fence));
                })
                .run();
    }
}
