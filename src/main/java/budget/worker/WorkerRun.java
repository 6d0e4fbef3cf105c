package budget.worker;

import budget.job.JobContext;
import budget.job.Outage;
import budget.job.ReadPart;
import budget.job.RunInfrastructure;
import budget.job.Stores;
import budget.plan.RunRequest;
import budget.store.PartQueue;
import budget.store.WorkerRegistry;
import budget.workbook.Passwords;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** Reads parts of any run over a database, until its process is terminated. */
public final class WorkerRun {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final RunRequest request;
    private final Passwords passwords;
    private boolean warned;

    /** A worker; of the request it needs the job, the database, the threads and a folder for what is being read. */
    public WorkerRun(RunRequest request, Passwords passwords) {
        this.request = request;
        this.passwords = passwords;
    }

    /** Works until the process is terminated; throws the failure if the database has been away for too long. */
    public void run() {
        try (ConfigurableApplicationContext context = JobContext.openForReading(request, passwords, Beans.class)) {
            PartReaders readers = context.getBean(PartReaders.class);
            readers.start();
            while (context.isActive()) {
                tell(context, readers);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void tell(ConfigurableApplicationContext context, PartReaders readers) {
        try {
            context.getBean(WorkerRegistry.class).heartbeat(readers.count(), readers.workbooks());
            if (!warned && context.getBean(PartQueue.class).isForOthers()) {
                LOG.warn("waiting=in-vain reason=\"a run goes on with another job folder, program or passwords\"");
                warned = true;
            }
        } catch (DataAccessException e) {
            if (context.isActive() && !(Outage.caused(e) && Outage.awaitRecovery(request.database()))) {
                throw e;
            }
        } catch (IllegalStateException e) {
            if (context.isActive()) {
                throw e;
            }
        }
    }

    /** The beans of a worker: the state, the queue and the step that reads a part; no job. */
    @Configuration(proxyBeanMethods = false)
    @RunInfrastructure
    @Import({Stores.class, ReadPart.class, QueueReading.class})
    static class Beans {}
}
