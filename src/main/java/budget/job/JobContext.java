package budget.job;

import budget.store.Fence;
import budget.workbook.Passwords;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The job, wired together over the state of a request; the caller holds the lock. */
final class JobContext {

    /** Connections beside those of the readers: the job repository's, and that of the step that starts the readers. */
    private static final int FURTHER_CONNECTIONS = 4;

    private JobContext() {}

    /** Without a fence: the state is locked, or known to this process only. */
    static ConfigurableApplicationContext open(RunRequest request, RunProgress progress, Passwords passwords) {
        return open(request, progress, passwords, 0, new Notices());
    }

    /** As the run of this number. */
    static ConfigurableApplicationContext open(
            RunRequest request, RunProgress progress, Passwords passwords, long fence, Notices notices) {
        Class<?> reading = request.readers() == RunRequest.Readers.ITSELF ? ReadWorkbooks.class : RemoteReading.class;
        return open(request, passwords, progress, fence, notices, BudgetJob.class, reading);
    }

    /** A worker's: what it takes to read a part, and no job. */
    static ConfigurableApplicationContext openWorker(RunRequest request, Passwords passwords) {
        return open(request, passwords, RunProgress.SILENT, 0, new Notices(), WorkerJob.class);
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
