package budget.job;

import budget.consolidate.UnitRows;
import budget.publish.Contribution;
import budget.publish.Contribution.Kept;
import budget.publish.Contribution.Label;
import budget.publish.ContributionMaker;
import budget.publish.Contributions;
import budget.store.StoredContent;
import budget.submission.Standing;
import budget.submission.SubmissionContent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of which the contribution is kept, or is to be made of its content; both where the one is to be held against the other.
 *
 * @param beside the contents of the files beside it, by their paths
 */
record WantedContribution(
        Standing of,
        Label label,
        @Nullable Kept kept,
        @Nullable StoredContent content,
        Map<String, StoredContent> beside) {

    /** The contribution, in any thread; with rows under these numbers. */
    Result made(ContributionMaker maker, UnitRows rows) throws IOException {
        if (content == null) {
            return new Result(of, Objects.requireNonNull(kept).with(of, rows), null);
        }
        Map<String, SubmissionContent> others = new LinkedHashMap<>();
        beside.forEach((path, stored) -> others.put(path, stored.content()));
        ContributionMaker.Made made = maker.make(label, of, content.content(), others);
        if (kept != null && !made.contribution().isLike(kept.with(of, rows))) {
            throw new Contributions.DamagedException(label);
        }
        return new Result(of, made.contribution(), made);
    }

    /**
     * What a file contributes.
     *
     * @param made nothing where it is kept
     */
    record Result(Standing of, Contribution contribution, ContributionMaker.@Nullable Made made) {}
}
