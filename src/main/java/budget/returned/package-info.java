/**
 * The unit's own workbook, handed back: a comment and a colour at each finding's cell, and a sheet that lists them all.
 *
 * <p>In: the bytes a unit sent and the findings about them. Out: the same workbook, everything else in it
 * untouched. An .xlsx is changed part by part: what need not change is copied as it was compressed, and where a part
 * changes, the new text goes between bytes that stay. An .xls goes through POI, and what came out is compared with what
 * went in. A workbook that allows neither gives a workbook that only lists the findings.
 */
@NullMarked
package budget.returned;

import org.jspecify.annotations.NullMarked;
