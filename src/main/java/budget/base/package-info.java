/**
 * Tools without a relation to budgets: parallel tasks, caches, digests, limits, the catalogue of sentences.
 *
 * <p>In and out: texts, bytes, tasks. Knows no other package and not one word of budgets.
 */
@NullMarked
package budget.base;

import org.jspecify.annotations.NullMarked;
