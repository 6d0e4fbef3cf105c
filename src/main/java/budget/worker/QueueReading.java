package budget.worker;

import budget.intake.FileArchive;
import budget.job.ReadListener;
import budget.job.Stores;
import budget.plan.RunRequest;
import budget.store.ContentStore;
import budget.store.FileTransfer;
import budget.store.PartQueue;
import budget.store.WorkerRegistry;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every process has that reads parts from the queue: a worker, and the run itself. */
@Configuration(proxyBeanMethods = false)
class QueueReading {

    @Bean
    PartQueue partQueue(RunRequest request, ContentStore contents) {
        String readers = request.job().settings().name() + " " + contents.digest();
        return new PartQueue(request.database(), readers, Math.max(1, request.threads()));
    }

    @Bean
    WorkerRegistry registry(JdbcTemplate jdbc, Stores.State state) {
        return new WorkerRegistry(jdbc);
    }

    @Bean
    FileTransfer fileTransfer(JdbcTemplate jdbc, Stores.State state) {
        return new FileTransfer(jdbc);
    }

    @Bean
    TransferredFiles transferredFiles(FileTransfer files, FileArchive archive) {
        return new TransferredFiles(files, archive);
    }

    @Bean
    PartReaders partReaders(
            PartQueue queue, JobRepository repository, WorkerRegistry registry, Step readPart, RunRequest request) {
        return new PartReaders(queue, repository, registry, readPart, request.threads());
    }

    @Bean
    RetryablePartition retryablePartition(WorkerRegistry registry) {
        return new RetryablePartition(registry);
    }

    @Bean
    ReadListener readNews(PartReaders readers) {
        return contents -> readers.saved(contents.size());
    }
}
