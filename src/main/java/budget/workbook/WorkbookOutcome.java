package budget.workbook;

import budget.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * How reading a file ended.
 *
 * @param refusal why nothing of the file can be used, if so
 * @param notes what else there is to say about the workbook: hidden sheets, macros, links
 * @param isDocument whether it is a document or a text, whose tables and paragraphs were read as sheets
 */
public record WorkbookOutcome(Optional<Finding> refusal, List<Finding> notes, boolean isDocument) {

    public WorkbookOutcome {
        notes = List.copyOf(notes);
    }
}
