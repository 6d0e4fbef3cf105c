package budget.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as in {@code status.json}.
 *
 * @param started when it began, in UTC
 * @param updated the time of its last update, or of its end
 * @param publication the name of the current publication at its end; empty where there was none
 * @param failure why it failed or published nothing, if known; empty otherwise
 * @param steps in the order in which they began, the last {@link #MOST_STEPS} of them
 * @param counts what came of the units; none where it did not come so far
 * @param fault what kind of failure it was; none where it did not fail
 */
public record RunLine(
        Task task,
        Holder process,
        Instant started,
        Instant updated,
        Progress progress,
        Outcome outcome,
        String publication,
        String failure,
        List<Step> steps,
        Optional<Counts> counts,
        Optional<Fault> fault) {

    /** Limit of steps; a run that is resumed begins them anew. */
    private static final int MOST_STEPS = 30;

    /** The mapper for its JSON. */
    static final JsonMapper JSON = JsonMapper.shared();

    /** Records of earlier versions of the program have neither steps nor counts. */
    public RunLine {
        steps = steps == null ? List.of() : List.copyOf(steps);
        counts = counts == null ? Optional.empty() : counts;
        fault = fault == null ? Optional.empty() : fault;
    }

    static RunLine begun(Task task, Holder process, Instant now) {
        return new RunLine(
                task,
                process,
                now,
                now,
                Progress.NONE,
                Outcome.RUNNING,
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    RunLine at(Instant now, Progress where) {
        return new RunLine(task, process, started, now, where, outcome, publication, failure, steps, counts, fault);
    }

    RunLine ended(Outcome how, String standing, String why) {
        return new RunLine(task, process, started, updated, progress, how, standing, why, steps, counts, fault);
    }

    RunLine with(Counts found) {
        return with(steps, Optional.of(found), fault);
    }

    RunLine with(Fault why) {
        return with(steps, counts, Optional.of(why));
    }

    private RunLine with(List<Step> all) {
        return with(all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()), counts, fault);
    }

    private RunLine with(List<Step> done, Optional<Counts> found, Optional<Fault> why) {
        return new RunLine(task, process, started, updated, progress, outcome, publication, failure, done, found, why);
    }

    /** The run with a further step, whose beginning ends the one before. */
    RunLine stepping(String name, Instant now) {
        List<Step> all = new ArrayList<>(endedSteps(now));
        all.add(new Step(name, now, null, null));
        return with(all);
    }

    /** The run with what its current step has done. */
    RunLine tallied(Tally tally) {
        List<Step> all = new ArrayList<>(steps);
        if (!all.isEmpty()) {
            Step last = all.remove(all.size() - 1);
            all.add(new Step(last.name, last.started, last.ended, tally));
        }
        return with(all);
    }

    /** The run without a step that has no end. */
    RunLine stopped(Instant now) {
        return with(endedSteps(now));
    }

    private List<Step> endedSteps(Instant now) {
        return steps.stream()
                .map(step -> step.ended == null ? new Step(step.name, step.started, now, step.tally) : step)
                .toList();
    }

    /** The run without the trace of its failure, which is kept for the last runs alone. */
    RunLine withoutTrace() {
        return fault.isEmpty() ? this : with(new Fault(fault.get().kind(), ""));
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

    /**
     * A step.
     *
     * @param ended none while it is going on, or where its process was killed
     * @param tally what it has done; none before its end
     */
    public record Step(
            String name,
            Instant started,
            @Nullable Instant ended,
            @Nullable Tally tally) {}

    /**
     * What a step has done.
     *
     * @param read how many workbooks, or units where it works on those
     * @param written how many of them it has handed on
     * @param refused how many of them it has not
     * @param parts in how many parts it was divided; 0 where it was not
     */
    public record Tally(long read, long written, long refused, int parts) {}

    /** What came of the units of a run, and how many findings they have. */
    public record Counts(
            long counted,
            @JsonProperty("held_back") long heldBack,
            long unreadable,
            long missing,
            long findings,
            long blocking) {}

    /**
     * A failure.
     *
     * @param kind its word, as {@code io-denied}
     * @param trace where in the program it happened; empty for runs before the last few
     */
    public record Fault(String kind, String trace) {}

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
