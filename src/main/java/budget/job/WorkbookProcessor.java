package budget.job;

import budget.definition.JobDefinition;
import budget.intake.FileArchive;
import budget.model.SubmissionContent;
import budget.normalise.SubmissionNormaliser;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentStore;
import budget.workbook.Passwords;
import budget.workbook.TableFinder;
import budget.workbook.WorkbookOutcome;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** One workbook: read, found, normalised. A file that cannot be read is a content that says so. */
public final class WorkbookProcessor implements ItemProcessor<ToRead, ContentStore.Encoded> {

    private final JobDefinition job;
    private final FileArchive archive;
    private final TableFinder finder;
    private final WorkbookReader reader;

    public WorkbookProcessor(JobDefinition job, FileArchive archive, Passwords passwords) {
        this.job = job;
        this.archive = archive;
        this.finder = new TableFinder(job.forms());
        this.reader = new WorkbookReader(job.settings().limits(), passwords);
    }

    @Override
    public ContentStore.Encoded process(ToRead file) throws IOException {
        SubmissionContent content = read(archive.path(file.sha256()), file.path());
        return ContentStore.encode(file.sha256(), content);
    }

    /** What a file says, under the name people know it by. */
    public SubmissionContent read(Path file, String name) throws IOException {
        SubmissionNormaliser normaliser = new SubmissionNormaliser(job);
        WorkbookOutcome outcome = reader.read(file, name, finder.tellingOf(normaliser));
        return outcome.refusal().map(SubmissionContent::refused).orElseGet(() -> normaliser.finish(outcome.notes()));
    }
}
