package budget.check;

import budget.definition.JobDefinition;
import budget.reconcile.SenderOf;
import budget.submission.SubmissionContent;
import budget.submission.WorkbookContent;

/** Finds a unit's submission in a workbook that was read again. */
public final class UnitSubmission {

    private UnitSubmission() {}

    /** The submission of the unit with this code: of a workbook of one unit the only one. */
    public static SubmissionContent of(WorkbookContent read, String unitCode, JobDefinition job) {
        return read.isDivided()
                ? read.units().stream()
                        .filter(unit -> SenderOf.rows(unit.unitNames(), job.register())
                                .filter(unitCode::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(read.file())
                : read.file();
    }
}
