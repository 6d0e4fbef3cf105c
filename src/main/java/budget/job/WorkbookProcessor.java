package budget.job;

import budget.intake.FileArchive;
import budget.model.SubmissionContent;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentFormat;
import budget.store.ContentStore;
import java.io.IOException;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads the next workbook of the reading list from the archive. */
final class WorkbookProcessor implements ItemProcessor<ToRead, ContentStore.Encoded> {

    private final FileArchive archive;
    private final Delivery delivery;
    private final SubmissionReader reader;
    private final ContentFormat format;

    WorkbookProcessor(FileArchive archive, Delivery delivery, SubmissionReader reader, ContentFormat format) {
        this.archive = archive;
        this.delivery = delivery;
        this.reader = reader;
        this.format = format;
    }

    @Override
    public ContentStore.Encoded process(ToRead file) throws IOException {
        delivery.bring(file.sha256());
        try {
            SubmissionContent content = reader.read(archive.path(file.sha256()), file.path());
            return format.encode(file.sha256(), content);
        } finally {
            delivery.takeAway(file.sha256());
        }
    }
}
