package budget.account;

import java.util.Set;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * An account of the console.
 *
 * @param name the name to log in with, which waivers and the audit log give
 * @param hash the password's hash with its algorithm before it, as <code>{bcrypt}$2a$…</code>
 * @param unit the code of a clerk's unit; empty for others
 */
public record Account(String name, String hash, Set<Role> roles, String unit) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The hash of a password, by the algorithm that is best now. */
    public static String hash(String password) {
        return String.valueOf(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
    }

    /** Without the hash, which belongs in no log. */
    @Override
    public String toString() {
        return name + " " + roles;
    }
}
