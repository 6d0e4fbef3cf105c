package budget.console;

import budget.account.Account;
import budget.account.Role;
import java.io.Serial;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it. */
public record SignedIn(Account account) implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1;

    boolean has(Role role) {
        return account.roles().contains(role);
    }

    /** Whether this account may see the pages of a unit: its own, or every one. */
    boolean maySee(String unit) {
        return account.roles().stream().anyMatch(role -> role != Role.CLERK)
                || account.unit().equals(unit);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return account.hash();
    }

    @Override
    public String getUsername() {
        return account.name();
    }
}
