/**
 * A publication as files: written into a temporary folder, checked, moved into place.
 *
 * <p>In: standings, consolidated lines and the content of every counting submission, one at a time. Out: a folder
 * {@code OUTPUT/<date>-<n>/} that is there whole or not at all, and {@code OUTPUT/current} that names it. The same input
 * gives the same bytes. {@code data/}, {@code datapackage.json} and {@code manifest.json} are for machines; the people's
 * files (consolidated.xlsx, report.html, returned/) take their place beside them.
 */
@NullMarked
package budget.publish;

import org.jspecify.annotations.NullMarked;
