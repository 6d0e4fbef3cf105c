package budget.edition;

import budget.submission.Standing;
import budget.submission.SubmissionContent;
import budget.submission.SubmissionContents;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A submission that counts, and a supplier of its content. */
record CountedSubmission(Standing standing, Supplier<SubmissionContent> content) {

    static Stream<CountedSubmission> among(List<Standing> standings, SubmissionContents contents) {
        return standings.stream()
                .filter(Standing::counted)
                .flatMap(
                        standing -> standing
                                .file()
                                .flatMap(contents::of)
                                .map(content -> new CountedSubmission(standing, content))
                                .stream());
    }
}
