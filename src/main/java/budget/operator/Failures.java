package budget.operator;

import budget.definition.DefinitionException;
import budget.job.RunFailedException;
import budget.job.RunLock;
import budget.model.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure into one sentence and an exit code; the stack trace goes to the log alone. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final Console console;
    private final Messages messages;

    Failures(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    int end(Exception failure) {
        LOG.debug("the command failed", failure);
        if (failure instanceof NotThereException) {
            return say(ExitCode.NOT_THERE, "failure.not-there", failure);
        }
        if (failure instanceof DefinitionException) {
            return say(ExitCode.CONFIGURATION, "failure.definition", failure);
        }
        if (failure instanceof RunLock.HeldException) {
            return say(ExitCode.HELD, "failure.held", failure);
        }
        Throwable root = root(failure);
        if (root instanceof IOException io) {
            console.remark(messages, "failure.io", describe(io));
            return ExitCode.IO.number();
        }
        if (root instanceof SQLException) {
            return say(ExitCode.UNAVAILABLE, "failure.database", root);
        }
        return failure instanceof RunFailedException
                ? say(ExitCode.RUN_FAILED, "failure.run", root)
                : say(ExitCode.INTERNAL, "failure.internal", root);
    }

    private int say(ExitCode code, String key, Throwable failure) {
        String message = failure.getMessage();
        console.remark(messages, key, message == null ? failure.getClass().getSimpleName() : message);
        return code.number();
    }

    /** The deepest cause that says something of the machine; else the deepest one. */
    private static Throwable root(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable at = failure; at != null; at = at.getCause() == at ? null : at.getCause()) {
            if (at instanceof IOException || at instanceof SQLException) {
                return at;
            }
            deepest = at;
        }
        return deepest;
    }

    private static String describe(IOException failure) {
        if (failure instanceof FileSystemException file) {
            String reason = file.getReason();
            if (failure instanceof AccessDeniedException) {
                reason = "permission denied";
            } else if (failure instanceof NoSuchFileException) {
                reason = "no such file or folder";
            }
            return file.getFile() + (reason == null ? "" : ": " + reason);
        }
        return String.valueOf(failure.getMessage());
    }
}
