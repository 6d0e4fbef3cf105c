/**
 * Who may use the console, and what was done there.
 *
 * <p>In: {@code users.yaml}. Out: accounts with their roles; lines of the audit log. Passwords are kept as hashes alone.
 */
@NullMarked
package budget.account;

import org.jspecify.annotations.NullMarked;
