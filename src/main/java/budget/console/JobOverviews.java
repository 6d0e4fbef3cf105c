package budget.console;

import budget.base.Messages;
import budget.service.RunWords;
import budget.service.StatusReport;
import budget.start.RunSchedule;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Collects what the first pages show of a job. */
@Component
final class JobOverviews {

    private final Views views;
    private final RunSchedule schedule;
    private final Clock clock;

    JobOverviews(Views views, RunSchedule schedule, Clock clock) {
        this.views = views;
        this.schedule = schedule;
        this.clock = clock;
    }

    JobOverview of(ServedJob job, Messages messages) throws IOException {
        return new JobOverview(
                job,
                StatusReport.of(
                        job.definition(), job.places().output(), job.book(), messages, StatusReport.MOST_LISTED),
                views.history(job),
                new RunWords(messages, job.zone()),
                messages,
                clock.instant(),
                next(job));
    }

    private Optional<Instant> next(ServedJob job) throws IOException {
        return schedule.of(job).on()
                ? schedule.next(job).stream().findFirst().map(ZonedDateTime::toInstant)
                : Optional.empty();
    }
}
