package budget.console;

import budget.base.Messages;
import budget.journal.RunLine;
import budget.journal.RunLine.Outcome;
import budget.journal.SharedReading;
import budget.service.RunWords;
import budget.start.StartNote;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A run as its page shows it.
 *
 * @param start how it was started, where that happened here
 * @param shared how far its reading has come where several processes share it
 */
public record RunView(
        RunLine run,
        Optional<StartNote> start,
        Optional<SharedReading> shared,
        Messages messages,
        ZoneId zone,
        PlaceNames places) {

    private static final String UNKNOWN = "–";

    /** The number that addresses of its pages carry. */
    static String id(RunLine run) {
        return Long.toString(run.started().toEpochMilli());
    }

    public String id() {
        return id(run);
    }

    private RunWords words() {
        return new RunWords(messages, zone);
    }

    public String started() {
        return words().moment(run.started());
    }

    public String ended() {
        return isGoingOn() ? "" : words().moment(run.updated());
    }

    public String duration() {
        return RunWords.duration(run.duration());
    }

    public boolean isGoingOn() {
        return run.outcome() == Outcome.RUNNING;
    }

    /** Whether something is still to come: a process that has recorded the end says its last words. */
    public boolean isLive() {
        return isGoingOn() || start.filter(StartNote::isAlive).isPresent();
    }

    /** Whether it ended and did what it should. */
    public boolean isGood() {
        return run.outcome() == Outcome.PUBLISHED || run.outcome() == Outcome.UNCHANGED;
    }

    public boolean isUnfinished() {
        return run.outcome().isUnfinished();
    }

    /** How it ended, or how far it has come. */
    public String sentence() {
        String words = isGoingOn() ? words().goingOn(run) : words().ending(run);
        return places.in(words);
    }

    /** How the processes get on that share its reading. */
    public List<String> readers() {
        return isGoingOn() ? words().reading(run, shared) : List.of();
    }

    /** What to do about its failure; empty where it did not fail. */
    public String remedy() {
        return run.fault()
                .map(fault -> messages.text("console.run.remedy." + fault.kind()))
                .orElse("");
    }

    public String trace() {
        return run.fault().map(fault -> places.in(fault.trace())).orElse("");
    }

    public Optional<RunLine.Counts> counts() {
        return run.counts();
    }

    /** Whether it can be said how much of the reading is done. */
    public boolean isReading() {
        return isGoingOn()
                && run.progress().step().equals("read")
                && run.progress().toRead() > 0;
    }

    public String read() {
        return number(run.progress().read());
    }

    public String toRead() {
        return number(run.progress().toRead());
    }

    public String timeLeft() {
        Optional<Duration> left = RunWords.timeLeft(run, shared);
        return left.map(RunWords::duration).orElse(UNKNOWN);
    }

    public List<StepView> steps() {
        return run.steps().stream().map(this::step).toList();
    }

    private StepView step(RunLine.Step step) {
        Optional<Instant> ended = Optional.ofNullable(step.ended());
        Optional<RunLine.Tally> tally =
                Optional.ofNullable(step.tally()).filter(done -> done.read() + done.written() + done.refused() > 0);
        boolean isNow = ended.isEmpty() && isGoingOn();
        String soFar = isNow && step.name().equals("read") ? read() : UNKNOWN;
        return new StepView(
                messages.text("step." + step.name()),
                words().moment(step.started()),
                RunWords.duration(Duration.between(step.started(), ended.orElse(run.updated()))),
                tally.map(done -> number(done.read())).orElse(soFar),
                tally.map(done -> number(done.written())).orElse(UNKNOWN),
                tally.map(done -> number(done.refused())).orElse(UNKNOWN),
                tally.filter(done -> done.parts() > 0)
                        .map(done -> number(done.parts()))
                        .orElse(UNKNOWN),
                isNow);
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    /** A step as a line of a table; what is not known of it is a dash. */
    public record StepView(
            String name,
            String started,
            String duration,
            String read,
            String written,
            String refused,
            String parts,
            boolean isNow) {}
}
