package budget.job;

import budget.model.Sha256;
import budget.model.SubmissionContent;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentFormat;
import budget.store.ContentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Reads the next workbook of the reading list from the archive. What is found out about a file holds for ever, so trouble with
 * our copy of it must not count as trouble with the file: where nothing can be used, the copy is looked at once more.
 */
final class WorkbookProcessor implements ItemProcessor<ToRead, ContentStore.Encoded> {

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
        SubmissionContent content = reader.read(copy, file.path());
        if (isRefused(content) && !Sha256.of(copy).equals(file.sha256())) {
            Files.deleteIfExists(copy);
            throw new IOException(copy + " is no longer what came in as " + file.path() + "; it was taken away");
        }
        return format.encode(file.sha256(), content);
    }

    private static boolean isRefused(SubmissionContent content) {
        return content.findings().stream().anyMatch(finding -> finding.code().isRefusal());
    }
}
