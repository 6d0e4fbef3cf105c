/**
 * Archives for auditors: all bytes of a publication in one file, and a check against its manifest.
 *
 * <p>In: a publication, the submissions kept in the state, the job folder. Out: a zip that is the same, byte for byte,
 * whenever and wherever it is packed; or the list of the files that are changed, missing or not in the manifest.
 */
@NullMarked
package budget.archive;

import org.jspecify.annotations.NullMarked;
