/**
 * Workbooks that somebody broke, by accident or on purpose: whatever arrives ends as figures, findings or a refusal.
 *
 * <p>{@link Fuzzer} makes as many of them as wanted out of the sample workbooks and those of other programs, each known by
 * its number alone, and reads every one the way a run does.
 */
@NullMarked
package budget.hostile;

import org.jspecify.annotations.NullMarked;
