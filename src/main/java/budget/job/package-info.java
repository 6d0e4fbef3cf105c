/**
 * The order of the story: receive, read, reconcile, consolidate, publish.
 *
 * <p>The only package that knows all stages, and the only one beside {@code store} and {@code operator} that knows Spring.
 * Its classes are thin: each adapts a stage to a step.
 */
@NullMarked
package budget.job;

import org.jspecify.annotations.NullMarked;
