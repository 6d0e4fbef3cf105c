package budget.start;

import budget.journal.Holder;
import budget.journal.RunHost;
import budget.journal.RunLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A start that was asked for here.
 *
 * @param id names its files
 * @param way how it came about
 * @param who the account; for the schedule the one that set it
 * @param reason why, in that person's words
 * @param date the business date, as 2023-02-01; empty where the run says it
 * @param at when, in UTC
 * @param process the run's own
 * @param exit the code it ended with; none while it goes on, or where the console was not there to see it
 * @param state what became of it
 */
public record StartNote(
        String id,
        Way way,
        String who,
        String reason,
        String date,
        Instant at,
        Holder process,
        Optional<Integer> exit,
        State state) {

    /** A process begins its record within this time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How a start comes about. */
    public enum Way {
        RUN,
        RERUN,
        SCHEDULE;

        /** Its word in keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a start. */
    public enum State {
        /** A process was started. */
        STARTED,
        /** Another run was under way. */
        HELD,
        /** The console was not there at the time. */
        MISSED,
        /** No process could be started. */
        FAILED;

        /** Its word in keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The note with what the process ended with. */
    StartNote ended(int code) {
        return new StartNote(id, way, who, reason, date, at, process, Optional.of(code), state);
    }

    /** Whether its process is there still, as far as this machine knows. */
    public boolean isAlive() {
        return exit.isEmpty()
                && state == State.STARTED
                && process.host().equals(RunHost.name())
                && ProcessHandle.of(Long.parseLong(process.pid()))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    /** Whether this is the start of a run: numbers of processes are used again. */
    public boolean isOf(RunLine run) {
        return state == State.STARTED
                && run.process().equals(process)
                && !run.started().isBefore(at)
                && run.started().isBefore(at.plus(PATIENCE));
    }
}
