package budget.operator;

import budget.base.Causes;
import budget.base.Messages;
import budget.job.Outage;
import budget.job.RunFailedException;
import budget.jobfile.DefinitionException;
import budget.journal.RunLock;
import budget.learn.InvalidDraftException;
import budget.plan.Program;
import budget.service.ExitCode;
import budget.store.NewerStateException;
import budget.submission.LostFileException;
import budget.watch.LogTime;
import budget.worker.NoWorkersException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure into one sentence and an exit code; the stack trace goes to the log alone. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    /** What the embedded database says when its files cannot be read or written, or the disk is full. */
    private static final Set<Integer> FULL_OR_BROKEN_FILES = Set.of(-452, -466, -468);

    /** A server's rights, schema and encoding: no permission, no schema, no place for the character. They stay as they are. */
    private static final Set<String> LASTING = Set.of("42501", "3F000", "22021", "22P05");

    private static final List<String> FULL = List.of("No space left", "not enough space", "Disk quota exceeded");

    private final Session session;
    private final Messages messages;
    private final Optional<String> published;

    Failures(Session session) {
        this(session, Optional.empty());
    }

    /** Of a run that had published this before it failed. */
    Failures(Session session, Optional<String> published) {
        this.session = session;
        this.messages = session.messages();
        this.published = published;
    }

    /** A run stopped on request. */
    Told stopped() {
        Told told = new Told(ExitCode.RUN_FAILED, messages.text("failure.stopped", stands()));
        session.console().remark(told.sentence());
        return told;
    }

    private String stands() {
        return published
                .map(name -> messages.text("failure.new-stands", name))
                .orElseGet(() -> messages.text("failure.old-stands"));
    }

    int end(Exception failure) {
        return print(failure).code().number();
    }

    /** Prints a failure, and the mistakes of a job folder as an object for programs where that is asked for. */
    Told print(Exception failure) {
        Told told = tell(failure);
        session.console().remark(told.sentence());
        if (failure instanceof InvalidDraftException draft) {
            session.answer(List.of(), Map.of("mistakes", draft.mistakes().json(messages)));
        }
        if (failure instanceof DefinitionException mistaken) {
            session.answer(List.of(), Map.of("mistakes", mistaken.json(messages)));
        }
        return told;
    }

    private Told tell(Exception failure) {
        if (failure instanceof NotThereException) {
            return say(ExitCode.NOT_THERE, "failure.not-there", failure);
        }
        if (failure instanceof WrongUsageException) {
            return new Told(ExitCode.USAGE, String.valueOf(failure.getMessage()));
        }
        if (failure instanceof InvalidDraftException draft) {
            return new Told(
                    ExitCode.CONFIGURATION,
                    messages.text("learn.invalid", draft.folder().toString()) + "\n"
                            + draft.mistakes().in(messages));
        }
        if (failure instanceof DefinitionException mistaken) {
            return new Told(ExitCode.CONFIGURATION, mistaken.in(messages));
        }
        if (failure instanceof RunLock.HeldException held) {
            RunLock.Holding by = held.holding();
            return new Told(
                    ExitCode.HELD,
                    messages.text(
                            "failure.held", by.holder().host(), by.holder().pid(), by.job(), since(by)));
        }
        if (Causes.of(failure).anyMatch(NewerStateException.class::isInstance)) {
            return new Told(ExitCode.CONFIGURATION, messages.text("failure.newer-state", Program.version()));
        }
        Optional<NoWorkersException> alone = Causes.of(failure)
                .filter(NoWorkersException.class::isInstance)
                .map(NoWorkersException.class::cast)
                .findFirst();
        if (alone.isPresent()) {
            return new Told(
                    ExitCode.UNAVAILABLE,
                    messages.text(
                            "failure.no-workers", Long.toString(alone.get().seconds())));
        }
        Throwable root = root(failure);
        if (root instanceof IOException io) {
            String sentence = messages.text("failure.io", describe(io));
            boolean says = published.isPresent() || isFull(io);
            return new Told(ExitCode.IO, says ? sentence + messages.text("failure.addition", stands()) : sentence);
        }
        if (root instanceof SQLException database && FULL_OR_BROKEN_FILES.contains(database.getErrorCode())) {
            return say(ExitCode.IO, "failure.database-files", root);
        }
        if (root instanceof SQLException && isEmbedded(root)) {
            return say(ExitCode.IO, "failure.database-damaged", root);
        }
        if (root instanceof SQLException database && isRefusal(database)) {
            return say(ExitCode.CONFIGURATION, "failure.database-refused", root);
        }
        if (root instanceof SQLException database && LASTING.contains(String.valueOf(database.getSQLState()))) {
            return say(ExitCode.CONFIGURATION, "failure.database-unsuitable", root);
        }
        if (root instanceof SQLException) {
            return say(ExitCode.UNAVAILABLE, "failure.database", root);
        }
        return unexpected(failure, root);
    }

    /** An unexpected failure; the log gets its stack trace. */
    private Told unexpected(Exception failure, Throwable root) {
        LOG.error("The command failed", failure);
        if (failure instanceof RunFailedException) {
            return say(ExitCode.RUN_FAILED, "failure.run", root);
        }
        return say(ExitCode.INTERNAL, "failure.internal", root);
    }

    private Told say(ExitCode code, String key, Throwable failure) {
        String message = failure.getMessage();
        return new Told(
                code, messages.text(key, message == null ? failure.getClass().getSimpleName() : message, stands()));
    }

    /** A failure as printed. */
    record Told(ExitCode code, String sentence) {}

    private static String since(RunLock.Holding holding) {
        try {
            return LogTime.of(Instant.parse(holding.since()));
        } catch (DateTimeParseException e) {
            return holding.since();
        }
    }

    private static boolean isEmbedded(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause.getClass().getName().startsWith("org.hsqldb."));
    }

    /** Whether the database is reachable but refuses this user or password, or has no database of this name. */
    private static boolean isRefusal(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("28") || state.equals("3D000") || Outage.isRejection(failure);
    }

    /** The first cause that says something of the machine, those that only repeat another aside; else the deepest one. */
    private static Throwable root(Throwable failure) {
        return Causes.of(failure)
                .filter(cause -> cause instanceof IOException || (cause instanceof SQLException && !isWrapping(cause)))
                .findFirst()
                .orElseGet(() -> Causes.deepest(failure));
    }

    /** Whether a pool, or the driver for rows that go together, only repeats at length what the database said. */
    private static boolean isWrapping(Throwable cause) {
        return (cause instanceof SQLTransientConnectionException || cause instanceof BatchUpdateException)
                && cause.getCause() instanceof SQLException;
    }

    private static boolean isFull(IOException failure) {
        String said = String.valueOf(failure.getMessage());
        return FULL.stream().anyMatch(said::contains);
    }

    /** Which file, and why; the system's own words where it has a reason of its own, such as a full disk. */
    private String describe(IOException failure) {
        String said = String.valueOf(failure.getMessage());
        if (isFull(failure)) {
            return messages.text("failure.io.full", said);
        }
        if (!(failure instanceof FileSystemException file)) {
            return said;
        }
        String reason = file.getReason();
        if (failure instanceof AccessDeniedException) {
            reason = messages.text("failure.io.denied");
        } else if (failure instanceof LostFileException) {
            reason = messages.text("failure.io.lost");
        } else if (failure instanceof NoSuchFileException) {
            reason = messages.text("failure.io.not-there");
        } else if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
            reason = messages.text("failure.io.no-folder");
        }
        return reason == null ? file.getFile() : file.getFile() + messages.text("finding.colon") + reason;
    }
}
