package budget.start;

import budget.start.RunStarter.Order;
import budget.start.StartNote.State;
import budget.start.StartNote.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Starts runs at the times that operators have set, in the zone of their job; off until one sets them. */
public final class RunSchedule {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A start that is later than this is missed, and waits for the next time. */
    private static final Duration LATEST = Duration.ofMinutes(2);

    /** Limit of missed times that are counted. */
    private static final int MOST_MISSED = 1000;

    private static final int SHOWN = 3;

    private final Path folder;
    private final List<? extends Startable> jobs;
    private final RunStarter starter;
    private final Clock clock;

    /**
     * The schedule of some jobs.
     *
     * @param folder where it keeps what is set
     */
    public RunSchedule(Path folder, List<? extends Startable> jobs, RunStarter starter, Clock clock) {
        this.folder = folder;
        this.jobs = List.copyOf(jobs);
        this.starter = starter;
        this.clock = clock;
    }

    /**
     * What an operator has set.
     *
     * @param cron minute, hour, day of the month, month, day of the week; or a word as {@code @daily}
     * @param who set it
     * @param looked until when all times have been acted on
     */
    public record Times(String cron, boolean on, String who, Instant looked) {

        static final Times NONE = new Times("30 1 * * *", false, "", Instant.EPOCH);

        private CronExpression expression() {
            return expression(cron);
        }

        private static CronExpression expression(String cron) {
            return CronExpression.parse(cron.startsWith("@") ? cron : "0 " + cron);
        }

        /** Whether it names times. */
        public static boolean isValid(String cron) {
            try {
                return cron.length() <= 100 && expression(cron).next(ZonedDateTime.now(ZoneOffset.UTC)) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /** What is set for a job. */
    public Times of(Startable job) throws IOException {
        if (!Files.isRegularFile(file(job))) {
            return Times.NONE;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file(job)), Times.class);
        } catch (JacksonException e) {
            LOG.warn("schedule={} reason=\"{}\"", file(job), e.getMessage());
            return Times.NONE;
        }
    }

    /** Sets it, from now on. */
    public synchronized void set(Startable job, String cron, boolean isOn, String who) throws IOException {
        write(job, new Times(cron, isOn, who, clock.instant()));
    }

    private void write(Startable job, Times times) throws IOException {
        Files.createDirectories(file(job).resolveSibling(""));
        Path aside = file(job).resolveSibling(job.name() + ".new");
        Files.write(aside, JSON.writeValueAsBytes(times));
        Files.move(aside, file(job), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(Startable job) {
        return folder.resolve(job.name() + ".json");
    }

    /** The next times, whether or not the schedule is on. */
    public List<ZonedDateTime> next(Startable job) throws IOException {
        CronExpression expression = of(job).expression();
        List<ZonedDateTime> next = new ArrayList<>();
        Optional<ZonedDateTime> at =
                Optional.ofNullable(expression.next(clock.instant().atZone(job.zone())));
        while (at.isPresent() && next.size() < SHOWN) {
            next.add(at.get());
            at = Optional.ofNullable(expression.next(at.get()));
        }
        return next;
    }

    /** Acts on the times that have come; what cannot be started is noted, and the next time is tried again. */
    public synchronized void look() {
        for (Startable job : jobs) {
            try {
                look(job, of(job));
            } catch (IOException | RuntimeException e) {
                LOG.error("schedule job={} reason=\"{}\"", job.name(), e.toString());
            }
        }
    }

    private void look(Startable job, Times times) throws IOException {
        List<ZonedDateTime> due = times.on() ? due(job, times) : List.of();
        if (due.isEmpty()) {
            return;
        }
        // Noted first: after a crash a time must not be acted on again.
        write(job, new Times(times.cron(), true, times.who(), clock.instant()));
        ZonedDateTime last = due.get(due.size() - 1);
        boolean isLate = last.toInstant().plus(LATEST).isBefore(clock.instant());
        int missed = isLate ? due.size() : due.size() - 1;
        if (missed > 0) {
            starter.noted(job, order(times, due.get(0) + (missed > 1 ? " × " + missed : "")), State.MISSED);
        }
        if (!isLate) {
            starter.start(job, order(times, times.cron()));
        }
    }

    private List<ZonedDateTime> due(Startable job, Times times) {
        List<ZonedDateTime> due = new ArrayList<>();
        ZonedDateTime now = clock.instant().atZone(job.zone());
        Optional<ZonedDateTime> at =
                Optional.ofNullable(times.expression().next(times.looked().atZone(job.zone())));
        while (at.isPresent() && !at.get().isAfter(now) && due.size() < MOST_MISSED) {
            due.add(at.get());
            at = Optional.ofNullable(times.expression().next(at.get()));
        }
        return due;
    }

    /** The business date is the day of the start. */
    private static Order order(Times times, String reason) {
        return new Order(Way.SCHEDULE, times.who(), "", reason, Optional.empty(), List.of());
    }
}
