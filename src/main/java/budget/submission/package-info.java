/**
 * One received workbook: its arrival, its content, and its standing.
 *
 * <p>Values only. In: figures and findings. Out: the content that is kept of a workbook, the standing of a file or a unit.
 * Knows neither rules nor the job folder.
 */
@NullMarked
package budget.submission;

import org.jspecify.annotations.NullMarked;
