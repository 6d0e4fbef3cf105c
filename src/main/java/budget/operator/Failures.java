package budget.operator;

import budget.base.Causes;
import budget.base.Messages;
import budget.job.RunFailedException;
import budget.job.RunTrouble;
import budget.jobfile.DefinitionException;
import budget.journal.RunLock;
import budget.learn.InvalidDraftException;
import budget.plan.Program;
import budget.service.ExitCode;
import budget.watch.LogTime;
import budget.worker.NoWorkersException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a failure into one sentence and an exit code; the stack trace goes to the log alone. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

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
        return tell(RunTrouble.of(failure));
    }

    private Told tell(RunTrouble trouble) {
        return switch (trouble.kind()) {
            case NEWER_STATE ->
                new Told(ExitCode.CONFIGURATION, messages.text("failure.newer-state", Program.version()));
            case IO_FULL, IO_DENIED, IO_LOST, IO_NOT_THERE, IO_NO_FOLDER, IO -> files(trouble);
            case DATABASE_FILES -> say(ExitCode.IO, "failure.database-files", trouble.root());
            case DATABASE_DAMAGED -> say(ExitCode.IO, "failure.database-damaged", trouble.root());
            case DATABASE_REFUSED -> say(ExitCode.CONFIGURATION, "failure.database-refused", trouble.root());
            case DATABASE_UNSUITABLE -> say(ExitCode.CONFIGURATION, "failure.database-unsuitable", trouble.root());
            case DATABASE -> say(ExitCode.UNAVAILABLE, "failure.database", trouble.root());
            case HELD, OTHER -> unexpected(trouble.failure(), trouble.root());
        };
    }

    private Told files(RunTrouble trouble) {
        String sentence = messages.text("failure.io", describe(trouble));
        boolean says = published.isPresent() || trouble.kind() == RunTrouble.Kind.IO_FULL;
        return new Told(ExitCode.IO, says ? sentence + messages.text("failure.addition", stands()) : sentence);
    }

    /** An unexpected failure; the log gets its stack trace. */
    private Told unexpected(Throwable failure, Throwable root) {
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

    /** Which file, and why; the system's own words where it has a reason of its own, such as a full disk. */
    private String describe(RunTrouble trouble) {
        String said = String.valueOf(trouble.root().getMessage());
        if (trouble.kind() == RunTrouble.Kind.IO_FULL) {
            return messages.text("failure.io.full", said);
        }
        if (!(trouble.root() instanceof FileSystemException file)) {
            return said;
        }
        String reason = switch (trouble.kind()) {
            case IO_DENIED -> messages.text("failure.io.denied");
            case IO_LOST -> messages.text("failure.io.lost");
            case IO_NOT_THERE -> messages.text("failure.io.not-there");
            case IO_NO_FOLDER -> messages.text("failure.io.no-folder");
            default -> file.getReason();
        };
        return reason == null ? file.getFile() : file.getFile() + messages.text("finding.colon") + reason;
    }
}
