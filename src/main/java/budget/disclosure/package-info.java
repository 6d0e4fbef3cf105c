/**
 * What may be published of figures that hold something secret, and what a reader can work out of it.
 *
 * <p>In: cells with amounts, the relations between them, and which of them are withheld. Out: the bounds that a reader finds for
 * an unknown cell, and the further cells to leave out so that these are wide enough. It does not know files.
 */
@NullMarked
package budget.disclosure;

import org.jspecify.annotations.NullMarked;
