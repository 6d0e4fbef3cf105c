package budget.publish;

import budget.submission.Standing;
import budget.submission.SubmissionContent;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file that counts, and a supplier of its content. */
record CountedFile(Standing standing, Supplier<SubmissionContent> content) {

    static Stream<CountedFile> among(List<Standing> standings, Publisher.Contents contents) {
        return standings.stream()
                .filter(Standing::counted)
                .flatMap(standing ->
                        standing
                                .file()
                                .flatMap(contents::of)
                                .map(content -> new CountedFile(standing, content))
                                .stream());
    }
}
