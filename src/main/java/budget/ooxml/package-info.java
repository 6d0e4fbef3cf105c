/**
 * Office Open XML files as packages of parts: read within bounds, written part by part, changed in place.
 *
 * <p>In: the bytes of an .xlsx. Out: its parts as tokens or as a tree with the byte offsets of each element, new
 * packages, and packages of which only the changed parts were written anew. A package that is damaged or out of bounds is
 * refused with a finding. Knows no forms and no budgets.
 */
@NullMarked
package budget.ooxml;

import org.jspecify.annotations.NullMarked;
