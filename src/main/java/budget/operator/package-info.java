/**
 * The people at the console: commands, what they print, and the codes they end with.
 *
 * <p>The only package that prints, and the one place where a failure becomes a sentence and an exit code.
 */
@NullMarked
package budget.operator;

import org.jspecify.annotations.NullMarked;
