package budget.job;

import budget.intake.FileArchive;
import budget.model.SubmissionContent;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentStore;
import java.io.IOException;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads the next workbook of the reading list from the archive. */
final class WorkbookProcessor implements ItemProcessor<ToRead, ContentStore.Encoded> {

    private final FileArchive archive;
    private final SubmissionReader reader;

    WorkbookProcessor(FileArchive archive, SubmissionReader reader) {
        this.archive = archive;
        this.reader = reader;
    }

    @Override
    public ContentStore.Encoded process(ToRead file) throws IOException {
        SubmissionContent content = reader.read(archive.path(file.sha256()), file.path());
        return ContentStore.encode(file.sha256(), content);
    }
}
