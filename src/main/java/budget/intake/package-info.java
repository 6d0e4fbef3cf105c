/**
 * The files of the input folder: their names, bytes, and first intake.
 *
 * <p>In: a folder. Out: an {@link budget.submission.Arrival} for every file that could be a submission, its bytes kept under
 * their hash. The content of a file is for later stages.
 */
@NullMarked
package budget.intake;

import org.jspecify.annotations.NullMarked;
