/**
 * What must survive a failure: which files arrived, what was read from them, and how far a round has come.
 *
 * <p>All of it is in the database of the job repository, so that a chunk's results and its bookkeeping commit together.
 * A workbook's content is one immutable document under the hash of its bytes and the digest of what it was read with.
 */
@NullMarked
package budget.store;

import org.jspecify.annotations.NullMarked;
