/**
 * The edition of a publication for the public, and the attack that it must withstand.
 *
 * <p>In: standings, consolidated lines and the content of every submission that counts, one at a time; what {@code
 * disclosure.csv} withholds. Out: {@code public/} in the folder of a publication, and the log for the bureau beside it; of an
 * edition, what a reader can work out from it. What to leave out is worked out by {@code disclosure}.
 */
@NullMarked
package budget.edition;

import org.jspecify.annotations.NullMarked;
