/**
 * What lies in the input folder: which files, with which bytes, since when.
 *
 * <p>In: a folder. Out: an {@link budget.submission.Arrival} for every file that could be a submission, its bytes kept under
 * their hash. What a file says is for later stages.
 */
@NullMarked
package budget.intake;

import org.jspecify.annotations.NullMarked;
