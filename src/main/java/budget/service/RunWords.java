package budget.service;

import budget.base.Messages;
import budget.journal.RunLine;
import budget.journal.SharedReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts a run into words. */
public final class RunWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Messages messages;
    private final ZoneId zone;

    /** Words in a language; times are those of a zone. */
    public RunWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** A run that is going on: how far, since when, where. */
    public String goingOn(RunLine run) {
        RunLine.Progress progress = run.progress();
        String step = progress.step().isEmpty() ? "start" : progress.step();
        String far = progress.step().equals("read") ? " " + progress.read() + "/" + progress.toRead() : "";
        return messages.text(
                "status.running",
                run.task().date(),
                messages.text("step." + step) + far,
                moment(run.started()),
                run.process().host(),
                run.process().pid());
    }

    /** A reading that several processes share: how far, how fast, how long to go, and who they are. */
    public List<String> reading(RunLine run, Optional<SharedReading> shared) {
        if (shared.isEmpty()) {
            return List.of();
        }
        SharedReading reading = shared.get();
        List<String> lines = new ArrayList<>();
        lines.add("  "
                + messages.text(
                        "status.reading",
                        Integer.toString(reading.done()),
                        Integer.toString(reading.parts()),
                        reading.perMinute().map(Object::toString).orElse("–"),
                        reading.left(left(run)).map(RunWords::duration).orElse("–")));
        for (SharedReading.Reader reader : reading.readers()) {
            lines.add("  "
                    + messages.text(
                            "status.reader",
                            reader.process().host(),
                            reader.process().pid(),
                            Integer.toString(reader.threads()),
                            Long.toString(reader.workbooks())));
        }
        return lines;
    }

    /** How long the reading of a run goes on at its pace so far; none where that is unknown, or it does not read now. */
    public static Optional<Duration> timeLeft(RunLine run, Optional<SharedReading> shared) {
        if (!run.progress().step().equals("read")
                || run.progress().read() == 0
                || run.steps().isEmpty()) {
            return Optional.empty();
        }
        if (shared.isPresent()) {
            return shared.get().left(left(run));
        }
        Instant since = run.steps().get(run.steps().size() - 1).started();
        long spent = Math.max(0, Duration.between(since, run.updated()).toMillis());
        return Optional.of(Duration.ofMillis(spent * left(run) / run.progress().read()));
    }

    private static int left(RunLine run) {
        return run.progress().toRead() - run.progress().read();
    }

    /** The same for programs. */
    public static Map<String, Object> json(RunLine run, SharedReading reading) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("parts", reading.parts());
        answer.put("parts_done", reading.done());
        reading.perMinute().ifPresent(pace -> answer.put("workbooks_per_minute", pace));
        reading.left(left(run)).ifPresent(left -> answer.put("seconds_left", left.toSeconds()));
        answer.put(
                "workers",
                reading.readers().stream()
                        .map(reader -> Map.of(
                                "host", reader.process().host(),
                                "pid", reader.process().pid(),
                                "threads", reader.threads(),
                                "read", reader.workbooks()))
                        .toList());
        return answer;
    }

    /** A run as a line of a list: when it began, how long it took, how it ended. */
    public String line(RunLine run) {
        return moment(run.started()) + "  " + duration(run.duration()) + "  " + ending(run);
    }

    /** How a run ended. */
    public String ending(RunLine run) {
        return messages.text("run.ending." + run.outcome().code(), run.publication(), run.failure());
    }

    /** A moment by the job's clock. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** How long ago a moment is: in minutes, hours or days, rounded down. */
    public String age(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        if (age.toHours() < 1) {
            return messages.text("run.age.minutes", Math.max(0, age.toMinutes()));
        }
        return age.toDays() < 2
                ? messages.text("run.age.hours", age.toHours())
                : messages.text("run.age.days", age.toDays());
    }

    /** Minutes and seconds, with hours before them where there are any. */
    public static String duration(Duration duration) {
        String seconds = String.format(Locale.ROOT, "%d:%02d", duration.toMinutesPart(), duration.toSecondsPart());
        return duration.toHours() == 0
                ? seconds
                : duration.toHours() + ":" + (duration.toMinutesPart() < 10 ? "0" : "") + seconds;
    }

    /** The same for programs. */
    public Map<String, Object> json(RunLine run) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("date", run.task().date());
        answer.put("started", run.started().atZone(zone).toOffsetDateTime().toString());
        answer.put("updated", run.updated().atZone(zone).toOffsetDateTime().toString());
        answer.put("seconds", run.duration().toSeconds());
        answer.put("step", run.progress().step());
        answer.put("read", run.progress().read());
        answer.put("to_read", run.progress().toRead());
        answer.put("outcome", run.outcome().code());
        answer.put("publication", run.publication());
        answer.put("failure", run.failure());
        answer.put("host", run.process().host());
        answer.put("pid", run.process().pid());
        return answer;
    }
}
