package budget.job;

import budget.base.Causes;
import budget.journal.RunLine;
import budget.journal.RunLock;
import budget.store.NewerStateException;
import budget.submission.LostFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A failure: of which kind it is, and the cause that says most of it.
 *
 * @param root the first cause that says something of the machine, those that only repeat another aside; else the deepest one
 */
public record RunTrouble(Kind kind, Throwable failure, Throwable root) {

    /** What the embedded database says when its files cannot be read or written, or the disk is full. */
    private static final Set<Integer> FULL_OR_BROKEN_FILES = Set.of(-452, -466, -468);

    /** A server's rights, schema and encoding: no permission, no schema, no place for the character. They stay as they are. */
    private static final Set<String> LASTING = Set.of("42501", "3F000", "22021", "22P05");

    private static final List<String> FULL = List.of("No space left", "not enough space", "Disk quota exceeded");

    /** Limit of lines of a trace. */
    private static final int MOST_LINES = 60;

    /** What sort of trouble it is. */
    public enum Kind {
        HELD,
        NEWER_STATE,
        IO_FULL,
        IO_DENIED,
        IO_LOST,
        IO_NOT_THERE,
        IO_NO_FOLDER,
        IO,
        DATABASE_FILES,
        DATABASE_DAMAGED,
        DATABASE_REFUSED,
        DATABASE_UNSUITABLE,
        DATABASE,
        OTHER;

        /** Its word in files for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Finds out what a failure is. */
    public static RunTrouble of(Throwable failure) {
        Throwable root = root(failure);
        return new RunTrouble(kind(failure, root), failure, root);
    }

    private static Kind kind(Throwable failure, Throwable root) {
        if (failure instanceof RunLock.HeldException) {
            return Kind.HELD;
        }
        if (Causes.of(failure).anyMatch(NewerStateException.class::isInstance)) {
            return Kind.NEWER_STATE;
        }
        if (root instanceof IOException io) {
            return kind(io);
        }
        return root instanceof SQLException database ? kind(database) : Kind.OTHER;
    }

    private static Kind kind(IOException failure) {
        String said = String.valueOf(failure.getMessage());
        if (FULL.stream().anyMatch(said::contains)) {
            return Kind.IO_FULL;
        }
        if (failure instanceof AccessDeniedException) {
            return Kind.IO_DENIED;
        }
        if (failure instanceof LostFileException) {
            return Kind.IO_LOST;
        }
        if (failure instanceof NoSuchFileException) {
            return Kind.IO_NOT_THERE;
        }
        return failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException
                ? Kind.IO_NO_FOLDER
                : Kind.IO;
    }

    private static Kind kind(SQLException failure) {
        if (FULL_OR_BROKEN_FILES.contains(failure.getErrorCode())) {
            return Kind.DATABASE_FILES;
        }
        if (Causes.of(failure).anyMatch(cause -> cause.getClass().getName().startsWith("org.hsqldb."))) {
            return Kind.DATABASE_DAMAGED;
        }
        if (isRefusal(failure)) {
            return Kind.DATABASE_REFUSED;
        }
        return LASTING.contains(String.valueOf(failure.getSQLState())) ? Kind.DATABASE_UNSUITABLE : Kind.DATABASE;
    }

    /** Whether the database is reachable but refuses this user or password, or has no database of this name. */
    private static boolean isRefusal(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("28") || state.equals("3D000") || Outage.isRejection(failure);
    }

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

    /** The same for the record of runs: with the beginning of its trace. */
    RunLine.Fault told() {
        StringWriter trace = new StringWriter();
        root.printStackTrace(new PrintWriter(trace));
        return new RunLine.Fault(
                kind.code(), trace.toString().lines().limit(MOST_LINES).collect(Collectors.joining("\n")));
    }
}
