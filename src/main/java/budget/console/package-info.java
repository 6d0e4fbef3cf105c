/**
 * The console: pages for those who have a browser and no terminal.
 *
 * <p>In: the answers of {@code service} and {@code check}, requests of accounts. Out: pages; runs started in processes of
 * their own; waivers and handed-in files, as the commands would write them. Works nothing out itself.
 */
@NullMarked
package budget.console;

import org.jspecify.annotations.NullMarked;
