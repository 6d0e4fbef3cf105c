package budget.worker;

import budget.intake.FileArchive;
import budget.job.ReadingRange;
import budget.job.StepProgress;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.store.ArrivalStore;
import budget.store.Fence;
import budget.store.FileTransfer;
import budget.store.PartQueue;
import budget.store.WorkerRegistry;
import java.time.Duration;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.integration.partition.MessageChannelPartitionHandler;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;

/** The reading step of a run with workers: its parts are put into a queue that all processes read from. */
@Configuration(proxyBeanMethods = false)
@Import(QueueReading.class)
public class RemoteReading {

    /** Limit: the framework loads all parts whenever one is taken; 100 parts of 5 workbooks took twice as long as 20 of 25. */
    private static final int MOST_PARTS = 64;

    private static final int FEWEST_PARTS = 8;
    private static final int WORTH_A_PART = 25;

    private static final Duration POLL = Duration.ofSeconds(1);

    /** A reading that is not over after so long fails. */
    private static final Duration LONGEST_READING = Duration.ofDays(2);

    @Bean
    PartMonitor partMonitor(
            WorkerRegistry registry,
            PartTransfer sending,
            JobRepository repository,
            PartReaders partReaders,
            RunProgress progress,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Fence fence,
            RunRequest request) {
        return new PartMonitor(
                registry,
                sending,
                repository,
                partReaders,
                progress,
                jdbc,
                transactions,
                fence,
                request.workerPatience());
    }

    @Bean
    PartTransfer partTransfer(WorkerRegistry registry, ArrivalStore arrivals, FileArchive archive, FileTransfer files) {
        return new PartTransfer(registry, arrivals, archive, files);
    }

    @Bean
    Partitioner readingRanges(ArrivalStore arrivals, RunProgress progress) {
        return parts -> {
            int all = arrivals.countToRead();
            progress.toRead(all);
            return ReadingRange.parts(all, size(all, parts));
        };
    }

    private static int size(int all, int parts) {
        int worthIt = Math.min(WORTH_A_PART, (all + FEWEST_PARTS - 1) / FEWEST_PARTS);
        return Math.max(Math.max(1, worthIt), (all + parts - 1) / parts);
    }

    /**
     * A part is asked for as soon as its files are on their way, so that the first are read while the others are sent; those
     * that lie before everybody are not sent. The framework's requests become plain text, for whatever version reads them.
     */
    @Bean
    MessageChannelPartitionHandler partitionHandler(
            JobRepository repository, PartQueue queue, PartTransfer sending, RunRequest request) throws Exception {
        MessageChannel requests = (message, timeout) -> {
            long part = ((StepExecutionRequest) message.getPayload()).getStepExecutionId();
            if (request.readers() == RunRequest.Readers.WORKERS) {
                sending.send(part);
            }
            queue.ask(part);
            return true;
        };
        MessagingTemplate messages = new MessagingTemplate(requests);
        MessageChannelPartitionHandler handler = new MessageChannelPartitionHandler();
        handler.setStepName("readPart");
        handler.setGridSize(MOST_PARTS);
        handler.setMessagingOperations(messages);
        handler.setJobRepository(repository);
        handler.setPollInterval(POLL.toMillis());
        handler.setTimeout(LONGEST_READING.toMillis());
        return handler;
    }

    @Bean
    Step read(
            JobRepository repository,
            Partitioner readingRanges,
            MessageChannelPartitionHandler partitionHandler,
            StepProgress progress,
            PartMonitor partMonitor) {
        return new StepBuilder("read", repository)
                .partitioner("readPart", readingRanges)
                .partitionHandler(partitionHandler)
                .listener(progress)
                .listener(partMonitor)
                .build();
    }
}
