package budget.operator;

import budget.journal.RunBook;
import budget.store.StateDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the state lives: in a folder, or in a server's database and a folder for what stays on this machine. */
final class StateOptions {

    /** Where it lives when no other place is named. */
    private static final String DEFAULT = "state";

    /** The address of another database, or of this one mistyped; the embedded database takes what follows a {@code ;} as settings. */
    private static final Pattern NO_FOLDER = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:|;");

    @Option(names = "--state", paramLabel = "DIR|URL", defaultValue = DEFAULT)
    private String state = DEFAULT;

    @Option(names = "--files", paramLabel = "DIR")
    private @Nullable Path files;

    /** The options that tell another command the same. */
    List<String> arguments() {
        return files == null ? List.of("--state=" + state) : List.of("--state=" + state, "--files=" + files);
    }

    /** The folder of the state that is kept in files. */
    Path folder() {
        return Optional.ofNullable(files).orElseGet(() -> Path.of(StateDatabase.isAddress(state) ? DEFAULT : state));
    }

    /** Where the bytes of all submissions are kept. */
    Path files(Session session) {
        check(session);
        return folder().resolve("files");
    }

    private void check(Session session) {
        if (NO_FOLDER.matcher(state).find() && !StateDatabase.isAddress(state)) {
            throw new WrongUsageException(session.messages().text("usage.state-place", state));
        }
    }

    /** The database of all else. */
    StateDatabase database(Session session) throws IOException {
        check(session);
        if (!StateDatabase.isAddress(state)) {
            return StateDatabase.in(Path.of(state));
        }
        if (StateDatabase.tellsCredentials(state)) {
            throw new WrongUsageException(session.messages().text("usage.state-credentials"));
        }
        String user = session.variable("BUDGET_STATE_USER").orElse(null);
        return StateDatabase.at(state, new StateDatabase.Login(user, password(session)), patience(session));
    }

    /** The same where only a server's will do. */
    StateDatabase sharedDatabase(Session session) throws IOException {
        if (!StateDatabase.isAddress(state)) {
            throw new WrongUsageException(session.messages().text("usage.state-shared"));
        }
        return database(session);
    }

    private static Duration patience(Session session) {
        String seconds = session.variable("BUDGET_STATE_PATIENCE").orElse("60");
        if (!seconds.matches("[0-9]{1,5}")) {
            throw new WrongUsageException(session.messages().text("usage.state-patience", seconds));
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** The record of the state's runs. */
    RunBook book(Session session) throws IOException {
        return database(session).book(folder());
    }

    private static @Nullable String password(Session session) throws IOException {
        Optional<String> file = session.variable("BUDGET_STATE_PASSWORD_FILE");
        return file.isPresent()
                ? Files.readString(Path.of(file.get()), StandardCharsets.UTF_8).strip()
                : session.variable("BUDGET_STATE_PASSWORD").orElse(null);
    }
}
