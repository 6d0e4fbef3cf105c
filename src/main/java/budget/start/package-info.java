/**
 * Runs started on behalf of people at the console, and at the times they have set.
 *
 * <p>In: a job with its options, who wants it started and why, a clock. Out: processes of their own, as a command line would
 * start them; a note of each start, its log, lines of the audit log.
 */
@NullMarked
package budget.start;

import org.jspecify.annotations.NullMarked;
