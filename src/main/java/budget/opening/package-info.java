/**
 * Makes the job folder of the next year from that of a year that is published.
 *
 * <p>In: a job folder, its publication, the new code lists where there are any. Out: a new folder and what a person has to
 * decide about it. What was agreed for one year only, waivers and control totals, is left behind and listed.
 */
@NullMarked
package budget.opening;

import org.jspecify.annotations.NullMarked;
