package budget.console;

import budget.account.Account;
import budget.account.AccountsFile;
import budget.jobfile.DefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The accounts of the file, read again where it has changed: who is taken out of it is out at the next request. */
final class Accounts implements UserDetailsService {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final AccountsFile file;
    private Map<String, Account> accounts = Map.of();
    private FileTime changed = FileTime.fromMillis(0);

    Accounts(AccountsFile file) {
        this.file = file;
    }

    synchronized Optional<Account> find(String name) {
        try {
            FileTime now = file.isThere() ? Files.getLastModifiedTime(file.path()) : FileTime.fromMillis(0);
            if (!now.equals(changed)) {
                accounts = file.read();
                changed = now;
            }
        } catch (IOException | DefinitionException e) {
            // While the file has mistakes, its last readable content holds: sessions go on, new accounts do not count
            // yet.
            LOG.warn("users={} reason=\"{}\"", file.path(), e.getMessage());
        }
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name).map(SignedIn::new).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
