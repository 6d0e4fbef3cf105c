/**
 * Waivers of findings: their findings, ends and reviewers, and the waivers that need attention.
 *
 * <p>In: {@code waivers.csv}, {@code reviewers.csv}, and the standings of submissions. Out: waivers, and remarks about them. The
 * rest of the job folder is not used.
 */
@NullMarked
package budget.waiver;

import org.jspecify.annotations.NullMarked;
