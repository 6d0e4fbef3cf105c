package budget.submission;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was read from one workbook: one submission, or one for each unit of its tables by unit.
 *
 * @param file the only submission; of a workbook of several units what is said of all of them together
 * @param units a submission for each unit, in the order met; none in a workbook of one unit
 */
public record WorkbookContent(SubmissionContent file, List<SubmissionContent> units) {

    public WorkbookContent {
        units = List.copyOf(units);
    }

    /** The content of a workbook of one unit. */
    public static WorkbookContent of(SubmissionContent only) {
        return new WorkbookContent(only, List.of());
    }

    /** Whether it is divided into submissions of units. */
    public boolean isDivided() {
        return !units.isEmpty();
    }

    /** All contents: the file's, and behind it those of the units. */
    public List<SubmissionContent> all() {
        return Stream.concat(Stream.of(file), units.stream()).toList();
    }

    /** The contents that are submissions. */
    public List<SubmissionContent> submissions() {
        return isDivided() ? units : List.of(file);
    }

    /** The same of a document in place of a workbook. */
    public WorkbookContent ofDocument() {
        return new WorkbookContent(
                file.ofDocument(),
                units.stream().map(SubmissionContent::ofDocument).toList());
    }

    /** The same with each of its submissions changed; what is said of the whole file is none. */
    public WorkbookContent map(UnaryOperator<SubmissionContent> change) {
        return isDivided()
                ? new WorkbookContent(file, units.stream().map(change).toList())
                : of(change.apply(file));
    }
}
