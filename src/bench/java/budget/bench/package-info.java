/** What is measured as a whole process: the job beside those who only read, and beside the limit. */
@NullMarked
package budget.bench;

import org.jspecify.annotations.NullMarked;
