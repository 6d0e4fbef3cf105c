package budget.console;

import budget.account.AuditLog;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a name and a password, slows guessing down, and notes both in the audit log. */
final class Login implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final LoginThrottle throttle;
    private final AuditLog audit;

    Login(DaoAuthenticationProvider passwords, LoginThrottle throttle, AuditLog audit) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String from =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.mustWait("name " + name) || throttle.mustWait("from " + from)) {
            throw new LockedException("too many attempts");
        }
        try {
            Authentication done = passwords.authenticate(attempt);
            throttle.succeeded("name " + name);
            throttle.succeeded("from " + from);
            audit.add(name, from, "login", "", "");
            return done;
        } catch (AuthenticationException e) {
            throttle.failed("name " + name);
            throttle.failed("from " + from);
            audit.add("", from, "login-failed", "", name.length() > 50 ? name.substring(0, 50) : name);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
