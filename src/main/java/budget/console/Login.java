package budget.console;

import budget.account.AccountsFile;
import budget.account.AuditLog;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks a name and a password, slows guessing down, and notes both in the audit log.
 *
 * <p>What is slowed down is one address guessing at one name. An address alone is not: behind a proxy or in an office all
 * have the same, and one of them would lock the others out. A name alone is not either: guesses
 * from elsewhere would lock its owner out.
 */
final class Login implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final AuditLog audit;

    Login(DaoAuthenticationProvider passwords, Accounts accounts, LoginThrottle throttle, AuditLog audit) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String from =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!AccountsFile.isName(name)) {
            throw new BadCredentialsException("no name of an account");
        }
        String pair = name + " " + from;
        if (throttle.mustWait(pair)) {
            throw new LockedException("too many attempts");
        }
        try {
            Authentication done = passwords.authenticate(attempt);
            throttle.succeeded(pair);
            audit.add(name, from, "login", "", "");
            return done;
        } catch (AuthenticationException e) {
            throttle.failed(pair);
            audit.add("", from, "login-failed", "", noted(name));
            throw e;
        }
    }

    /** Names of accounts alone: what stands in the field of the name may be a password. */
    private String noted(String name) {
        return accounts.find(name).isPresent() ? name : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
