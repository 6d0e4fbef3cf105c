/**
 * Findings that the bureau lets stand: which, until when, who may decide so, and which decisions want attention.
 *
 * <p>In: {@code waivers.csv}, {@code reviewers.csv}, and where the submissions stand. Out: waivers, and remarks about them. The
 * rest of the job folder it does not know.
 */
@NullMarked
package budget.waiver;

import org.jspecify.annotations.NullMarked;
