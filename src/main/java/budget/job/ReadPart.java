package budget.job;

import budget.base.Sha256;
import budget.check.SubmissionReader;
import budget.plan.RunRequest;
import budget.store.ArrivalStore;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentFormat;
import budget.store.ContentStore;
import budget.store.Fence;
import budget.submission.WorkbookContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** How a part of the reading list is read, wherever that happens: in one thread, chunk by chunk. */
@Configuration(proxyBeanMethods = false)
public class ReadPart {

    static final int WORKBOOKS_PER_COMMIT = 10;

    @Bean
    @StepScope
    ReadingListReader readingList(
            ArrivalStore arrivals, CancellationPoint cancellation, @Value("#{stepExecution.stepName}") String step) {
        ReadingRange range = ReadingRange.of(step);
        return new ReadingListReader(arrivals, cancellation, range.from(), range.to());
    }

    @Bean
    WorkbookProcessor workbookProcessor(
            RunRequest request, FileFetcher fetcher, Passwords passwords, ContentFormat contentFormat) {
        return new WorkbookProcessor(fetcher, new SubmissionReader(request.job(), passwords), contentFormat);
    }

    @Bean
    @StepScope
    ContentWriter contentWriter(
            ContentStore contents,
            ReadListener news,
            JdbcTemplate jdbc,
            @Value("#{jobParameters['" + RunParameters.FENCE + "']}") @Nullable Long number) {
        return new ContentWriter(new Fence(jdbc, number == null ? 0 : number), contents, news);
    }

    @Bean
    Step readPart(
            JobRepository repository,
            PlatformTransactionManager transactions,
            ReadingListReader readingList,
            WorkbookProcessor workbookProcessor,
            ContentWriter contentWriter,
            ObjectProvider<PartListener> listeners) {
        ChunkOrientedStepBuilder<ToRead, ContentStore.Encoded> step = new StepBuilder("readPart", repository)
                .<ToRead, ContentStore.Encoded>chunk(WORKBOOKS_PER_COMMIT)
                .transactionManager(transactions)
                .reader(readingList)
                .processor(workbookProcessor)
                .writer(contentWriter);
        listeners.ifAvailable(step::listener);
        return step.build();
    }

    /**
     * Reads the next workbook of the reading list from the archive. What is found out about a file holds for ever, so trouble with
     * our copy of it must not count as trouble with the file: where nothing can be used, the copy is looked at once more.
     */
    private static final class WorkbookProcessor implements ItemProcessor<ToRead, ContentStore.Encoded> {

        private final FileFetcher fetcher;
        private final SubmissionReader reader;
        private final ContentFormat format;

        WorkbookProcessor(FileFetcher fetcher, SubmissionReader reader, ContentFormat format) {
            this.fetcher = fetcher;
            this.reader = reader;
            this.format = format;
        }

        @Override
        public ContentStore.Encoded process(ToRead file) throws IOException {
            Path copy = fetcher.fetch(file.sha256());
            WorkbookContent content = reader.read(copy, file.path());
            if (isRefused(content)) {
                if (!Sha256.of(copy).equals(file.sha256())) {
                    Files.deleteIfExists(copy);
                    throw new IOException(
                            copy + " is no longer what came in as " + file.path() + "; it was taken away");
                }
                countRefused();
            }
            return format.encode(file.sha256(), content);
        }

        /** For the record of the run. The framework's step is that of this thread. */
        private static void countRefused() {
            StepContext step = StepSynchronizationManager.getContext();
            if (step != null) {
                StepExecution part = step.getStepExecution();
                part.setProcessSkipCount(part.getProcessSkipCount() + 1);
            }
        }

        private static boolean isRefused(WorkbookContent content) {
            return content.file().findings().stream()
                    .anyMatch(finding -> finding.code().isRefusal());
        }
    }
}
