/**
 * From the rows of tables to figures: codes, names, amounts, and what had to be mended on the way.
 *
 * <p>In: tables as {@code workbook} found them. Out: the {@link budget.submission.SubmissionContent} of one workbook. Every
 * amount cell ends as a figure or in a finding; every repair is in the ledger.
 */
@NullMarked
package budget.normalise;

import org.jspecify.annotations.NullMarked;
