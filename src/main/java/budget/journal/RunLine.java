package budget.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as in {@code status.json}.
 *
 * @param started when it began, in UTC
 * @param updated when it was last heard of, or ended
 * @param publication the name of the publication that stood when it ended; empty where there was none
 * @param failure why it failed or published nothing, as far as there are words or numbers for it; empty otherwise
 */
public record RunLine(
        Task task,
        Holder process,
        Instant started,
        Instant updated,
        Progress progress,
        Outcome outcome,
        String publication,
        String failure) {

    /** How it is written wherever it is kept. */
    static final JsonMapper JSON = JsonMapper.shared();

    static RunLine begun(Task task, Holder process, Instant now) {
        return new RunLine(task, process, now, now, Progress.NONE, Outcome.RUNNING, "", "");
    }

    RunLine at(Instant now, Progress where) {
        return new RunLine(task, process, started, now, where, outcome, publication, failure);
    }

    RunLine ended(Outcome how, String standing, String why) {
        return new RunLine(task, process, started, updated, progress, how, standing, why);
    }

    /** The run as it is when its process is known to be gone. */
    public RunLine ifKilled() {
        return outcome == Outcome.RUNNING ? ended(Outcome.KILLED, publication, failure) : this;
    }

    /** The run as bytes. */
    public byte[] written() {
        return JSON.writeValueAsBytes(this);
    }

    /** The run of these bytes. */
    public static RunLine of(byte[] written) {
        return JSON.readValue(written, RunLine.class);
    }

    /** How long it has taken so far, or took; never less than nothing, though clocks may go back. */
    public Duration duration() {
        Duration between = Duration.between(started, updated);
        return between.isNegative() ? Duration.ZERO : between;
    }

    /**
     * What is to be done.
     *
     * @param job the job's name
     * @param date the business date, as 2023-02-01
     * @param input the folder it receives from
     * @param output the folder it publishes to
     */
    public record Task(String job, String date, String input, String output) {}

    /**
     * How far it has come.
     *
     * @param step which step it is in; empty before the first
     * @param read how many of the workbooks to read are read and safe
     */
    public record Progress(
            String step, int read, @JsonProperty("to_read") int toRead) {

        static final Progress NONE = new Progress("", 0, 0);
    }

    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        PUBLISHED,
        /** The result is byte for byte the publication that stood. */
        UNCHANGED,
        NOTHING_COUNTS,
        BELOW_GATE,
        /** More of the counted units are gone than the job lets go at once. */
        WITHDRAWALS,
        /** The total is ten times what it was, or a tenth. */
        JUMP,
        FAILED,
        /** Stopped on request, in order. */
        STOPPED,
        /** Its process ended without a word. */
        KILLED;

        /** Whether the run came to its end and published nothing, so that what stood before stands. */
        public boolean isRefusal() {
            return this == NOTHING_COUNTS || this == BELOW_GATE || this == WITHDRAWALS || this == JUMP;
        }

        /** Whether there is something to go on with. */
        public boolean isUnfinished() {
            return this == FAILED || this == STOPPED || this == KILLED;
        }

        /** Its word in files for programs. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
