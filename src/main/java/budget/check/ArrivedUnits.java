package budget.check;

import budget.definition.JobDefinition;
import budget.intake.InputFolder;
import budget.intake.ListedFile;
import budget.model.BudgetUnit;
import budget.plan.RunProgress;
import budget.reconcile.RegisterDraft;
import budget.submission.WorkbookContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drafts a register of units from the workbooks in an input folder; nothing is stored. */
public final class ArrivedUnits {

    private final SubmissionReader reader;

    public ArrivedUnits(JobDefinition job, Passwords passwords) {
        this.reader = new SubmissionReader(job, passwords);
    }

    /** The likely senders; the reading is reported as progress. */
    public List<BudgetUnit> in(Path input, RunProgress progress) throws IOException {
        List<ListedFile> files = new InputFolder(input).list();
        progress.toRead(files.size());
        List<RegisterDraft.Sent> sent = new ArrayList<>();
        for (ListedFile file : files) {
            String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
            WorkbookContent content = reader.read(file.path(), file.name());
            content.submissions()
                    .forEach(submission -> sent.add(
                            new RegisterDraft.Sent(content.isDivided() ? "" : fileName, submission.unitNames())));
            progress.read(1);
        }
        return RegisterDraft.of(sent);
    }
}
