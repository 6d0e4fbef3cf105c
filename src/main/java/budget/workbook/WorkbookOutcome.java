package budget.workbook;

import budget.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How reading a file ended.
 *
 * @param refusal why nothing of the file can be used, if so
 * @param notes what else there is to say about the workbook: hidden sheets, macros, links
 */
public record WorkbookOutcome(Optional<Finding> refusal, List<Finding> notes) {

    public WorkbookOutcome {
        notes = List.copyOf(notes);
    }
}
