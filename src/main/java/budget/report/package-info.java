/**
 * {@code report.html}: the bureau's questions about a publication, answered on one page that needs no other file.
 *
 * <p>In: the same consolidated lines, units and standings that the datasets are written from. Out: a page that is read on
 * a screen, on a phone and on paper, without a network and without scripts. The sections decide the content and
 * its order, the template the look; no text reaches it unescaped.
 */
@NullMarked
package budget.report;

import org.jspecify.annotations.NullMarked;
