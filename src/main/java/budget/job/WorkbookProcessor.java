package budget.job;

import budget.model.SubmissionContent;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentFormat;
import budget.store.ContentStore;
import java.io.IOException;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads the next workbook of the reading list from the archive. */
final class WorkbookProcessor implements ItemProcessor<ToRead, ContentStore.Encoded> {

    private final Delivery delivery;
    private final SubmissionReader reader;
    private final ContentFormat format;

    WorkbookProcessor(Delivery delivery, SubmissionReader reader, ContentFormat format) {
        this.delivery = delivery;
        this.reader = reader;
        this.format = format;
    }

    @Override
    public ContentStore.Encoded process(ToRead file) throws IOException {
        SubmissionContent content = reader.read(delivery.bring(file.sha256()), file.path());
        return format.encode(file.sha256(), content);
    }
}
