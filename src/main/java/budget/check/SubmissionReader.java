package budget.check;

import budget.base.WorkBudget;
import budget.consolidate.BlankDatasets;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.normalise.SubmissionNormaliser;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;
import budget.table.TableFinder;
import budget.table.TableVisitor;
import budget.validate.SubmissionValidator;
import budget.word.DocumentFormat;
import budget.workbook.Passwords;
import budget.workbook.SheetVisitor;
import budget.workbook.TextReader;
import budget.workbook.WorkbookOutcome;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * One workbook: read, found, normalised, validated, within the processor time the job allows for it. A file that cannot be
 * read is a content with that finding.
 */
public final class SubmissionReader {

    private final JobDefinition job;
    private final TableFinder finder;
    private final WorkbookReader reader;
    private final SubmissionValidator validator;
    private final BlankDatasets datasets;

    public SubmissionReader(JobDefinition job, Passwords passwords) {
        this.job = job;
        this.finder = new TableFinder(
                job.forms(), job.settings().ignored(), job.settings().words());
        this.reader = new WorkbookReader(job.settings().limits(), passwords, new DocumentFormat());
        this.validator = new SubmissionValidator(job);
        this.datasets = new BlankDatasets(job);
    }

    /** The contents of a file, under its name in the input folder. */
    public WorkbookContent read(Path file, String name) throws IOException {
        return read(file, name, sheets -> sheets, tables -> tables);
    }

    /** What a file states, not judged. */
    public WorkbookContent stated(Path file, String name) throws IOException {
        return limited(() -> normalised(file, name, sheets -> sheets, tables -> tables));
    }

    /**
     * The same, watched while it is read.
     *
     * @param sheets what takes the sheets in place of the reader's own visitor, and passes them on to that
     * @param tables the same for the tables that are found
     */
    WorkbookContent read(Path file, String name, UnaryOperator<SheetVisitor> sheets, UnaryOperator<TableVisitor> tables)
            throws IOException {
        return limited(() -> judged(normalised(file, name, sheets, tables)));
    }

    private WorkbookContent limited(WorkBudget.Work<WorkbookContent> work) throws IOException {
        int seconds = job.settings().limits().seconds();
        try {
            return WorkBudget.within(seconds, work);
        } catch (WorkBudget.SpentException e) {
            return WorkbookContent.of(
                    SubmissionContent.refused(Finding.ofFile(FindingCode.TOO_SLOW, Integer.toString(seconds))));
        }
    }

    private WorkbookContent judged(WorkbookContent read) {
        SharedFindings shared = SharedFindings.of(read);
        return shared.parted(
                read.map(content -> datasets.noted(validator.validate(content))),
                job.settings().policy().severities());
    }

    /** Drops the data of reading before the rules begin, as both together may be large. */
    private WorkbookContent normalised(
            Path file, String name, UnaryOperator<SheetVisitor> sheets, UnaryOperator<TableVisitor> tables)
            throws IOException {
        SubmissionNormaliser normaliser = new SubmissionNormaliser(job);
        WorkbookOutcome outcome = reader.read(file, name, sheets.apply(finder.tellingOf(tables.apply(normaliser))));
        if (outcome.refusal().isPresent()) {
            return WorkbookContent.of(
                    SubmissionContent.refused(outcome.refusal().get()));
        }
        if (outcome.isDocument() && TextReader.isNamed(name) && !normaliser.hasNarrative()) {
            return WorkbookContent.of(SubmissionContent.refused(TextReader.refusal()));
        }
        WorkbookContent content = normaliser.finish(outcome.notes());
        return outcome.isDocument() ? content.ofDocument() : content;
    }
}
