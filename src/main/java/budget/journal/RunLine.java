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
 * @param updated the time of its last update, or of its end
 * @param publication the name of the current publication at its end; empty where there was none
 * @param failure why it failed or published nothing, if known; empty otherwise
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

    /** The mapper for its JSON. */
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

    /** The run with its process ended. */
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

    /** Its duration so far, or in all; at least 0, though clocks may go back. */
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
     * Its progress.
     *
     * @param step its current step; empty before the first
     * @param read how many of the workbooks to read are read and committed
     */
    public record Progress(
            String step, int read, @JsonProperty("to_read") int toRead) {

        static final Progress NONE = new Progress("", 0, 0);
    }

    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        PUBLISHED,
        /** The result is byte for byte the current publication. */
        UNCHANGED,
        NOTHING_COUNTS,
        BELOW_GATE,
        /** More of the counted units are withdrawn than the job allows at once. */
        WITHDRAWALS,
        /** The total is ten times what it was, or a tenth. */
        JUMP,
        /** The edition for the public would tell what is withheld. */
        DISCLOSED,
        FAILED,
        /** Stopped on request, in order. */
        STOPPED,
        /** Its process ended without recording an outcome. */
        KILLED;

        /** Whether the run ended and published nothing, so that the current publication is the one before. */
        public boolean isRefusal() {
            return this == NOTHING_COUNTS
                    || this == BELOW_GATE
                    || this == WITHDRAWALS
                    || this == JUMP
                    || this == DISCLOSED;
        }

        /** Whether it can be resumed. */
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
