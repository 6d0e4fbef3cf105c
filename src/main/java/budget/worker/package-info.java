/**
 * Reading by several processes: the run puts the parts of the reading step into a queue of the database, and the run and its
 * workers read from it. In: parts and the bytes of their files. Out: what the step of one process saves as well.
 *
 * <p>Knows {@code job} by its ports ({@code FileFetcher}, {@code CancellationPoint}, {@code ReadListener}, {@code PartListener})
 * and by the step that reads a part; nothing but {@code operator} knows it.
 */
@NullMarked
package budget.worker;

import org.jspecify.annotations.NullMarked;
