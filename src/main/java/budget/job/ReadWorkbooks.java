package budget.job;

import budget.intake.FileArchive;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.store.ArrivalStore;
import budget.store.ContentStore;
import java.nio.file.Files;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The heavy step: every workbook on the reading list, several at a time, a range of the list for each partition. */
@Configuration(proxyBeanMethods = false)
class ReadWorkbooks {

    private static final int PARTITIONS_PER_THREAD = 4;

    /** Local readers are never cancelled. */
    @Bean
    CancellationPoint cancellation() {
        return () -> {};
    }

    @Bean
    FileFetcher fetcher(FileArchive archive) {
        return archive::path;
    }

    @Bean
    ReadListener readNews(FileArchive archive, RunProgress progress) {
        return contents -> {
            long bytes = 0;
            for (ContentStore.Encoded content : contents) {
                bytes += Files.size(archive.path(content.sha256()));
            }
            progress.readBytes(bytes);
            progress.read(contents.size());
        };
    }

    @Bean
    Partitioner readingRanges(ArrivalStore arrivals, RunProgress progress) {
        return parts -> {
            int all = arrivals.countToRead();
            progress.toRead(all);
            return ReadingRange.parts(all, Math.max(1, (all + parts - 1) / parts));
        };
    }

    @Bean
    ThreadPoolTaskExecutor readers(RunRequest request) {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(request.threads());
        readers.setThreadNamePrefix("reader-");
        // At shutdown the run is stopped first and in order; the threads end after it.
        readers.setAcceptTasksAfterContextClose(true);
        readers.setWaitForTasksToCompleteOnShutdown(true);
        return readers;
    }

    @Bean
    Step read(
            JobRepository repository,
            Partitioner readingRanges,
            Step readPart,
            TaskExecutor readers,
            StepProgress progress,
            RunRequest request) {
        return new StepBuilder("read", repository)
                .partitioner("readPart", readingRanges)
                .step(readPart)
                .gridSize(request.threads() * PARTITIONS_PER_THREAD)
                .taskExecutor(readers)
                .listener(progress)
                .build();
    }
}
