/**
 * The sample submissions, typed the way budget clerks type them: the published document of one real office, and invented
 * units of the fictional prefecture 澜川州.
 *
 * <p>Everything here is made from readable text; the workbooks under {@code input} are what {@link WriteSample} makes of
 * it, the same bytes at every generation.
 */
@NullMarked
package budget.sample;

import org.jspecify.annotations.NullMarked;
