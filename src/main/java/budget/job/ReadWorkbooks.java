package budget.job;

import budget.intake.FileArchive;
import budget.store.ArrivalStore;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentStore;
import budget.store.Fence;
import budget.workbook.Passwords;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The heavy step: every workbook on the reading list, several at a time, a range of the list for each partition. */
@Configuration(proxyBeanMethods = false)
class ReadWorkbooks {

    private static final int WORKBOOKS_PER_COMMIT = 10;
    private static final int PARTITIONS_PER_THREAD = 4;

    /** A part's name tells its range: a kill may come between storing the part and storing its context. */
    private static final String RANGE = "part";

    @Bean
    @StepScope
    ReadingListReader readingList(ArrivalStore arrivals, @Value("#{stepExecution.stepName}") String step) {
        String[] range =
                step.substring(step.lastIndexOf(RANGE) + RANGE.length()).split("-", 2);
        return new ReadingListReader(arrivals, Integer.parseInt(range[0]), Integer.parseInt(range[1]));
    }

    @Bean
    WorkbookProcessor workbookProcessor(RunRequest request, FileArchive archive, Passwords passwords) {
        return new WorkbookProcessor(archive, new SubmissionReader(request.job(), passwords));
    }

    @Bean
    ItemWriter<ContentStore.Encoded> contentWriter(
            ContentStore contents, FileArchive archive, Fence fence, RunProgress progress) {
        return chunk -> {
            fence.pass();
            long bytes = 0;
            for (ContentStore.Encoded content : chunk.getItems()) {
                contents.save(content);
                bytes += Files.size(archive.path(content.sha256()));
            }
            progress.readBytes(bytes);
            progress.read(chunk.size());
        };
    }

    @Bean
    Step readPart(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ReadingListReader readingList,
            WorkbookProcessor workbookProcessor,
            ItemWriter<ContentStore.Encoded> contentWriter) {
        return new StepBuilder("readPart", repository)
                .<ToRead, ContentStore.Encoded>chunk(WORKBOOKS_PER_COMMIT)
                .transactionManager(transactions)
                .reader(readingList)
                .processor(workbookProcessor)
                .writer(contentWriter)
                .build();
    }

    @Bean
    Partitioner readingRanges(ArrivalStore arrivals, RunProgress progress) {
        return parts -> {
            int all = arrivals.countToRead();
            progress.step("read");
            progress.toRead(all);
            Map<String, ExecutionContext> ranges = new HashMap<>();
            int size = Math.max(1, (all + parts - 1) / parts);
            for (int from = 0; from < all; from += size) {
                ranges.put(RANGE + from + "-" + Math.min(all, from + size), new ExecutionContext());
            }
            return ranges;
        };
    }

    @Bean
    ThreadPoolTaskExecutor readers(RunRequest request) {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(request.threads());
        readers.setThreadNamePrefix("reader-");
        // When the process is told to end, the run is stopped first and in order; the threads end after it.
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
            RunRequest request) {
        return new StepBuilder("read", repository)
                .partitioner("readPart", readingRanges)
                .step(readPart)
                .gridSize(request.threads() * PARTITIONS_PER_THREAD)
                .taskExecutor(readers)
                .build();
    }
}
