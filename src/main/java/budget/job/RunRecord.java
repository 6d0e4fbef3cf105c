package budget.job;

import budget.journal.RunHost;
import budget.plan.Program;
import budget.plan.RunRequest;
import budget.published.PublishedRun;
import budget.submission.Checks;
import budget.submission.CountedFile;
import budget.waiver.WaiverReview;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * What is only true of this run: when, where, with what, and how long each step took.
 *
 * @param starts how many times the run had to be started before it came to publish
 * @param steps of all these starts, in the order in which they began
 * @param checks how the rules turned out over the counting units
 * @param contents under which digest the state keeps what was read from the submissions
 * @param withdrawn the files of units that counted in the publication before and of which nothing is there any more
 * @param waivers those that want attention
 */
record RunRecord(
        String job,
        String date,
        String program,
        Machine machine,
        String started,
        String published,
        int starts,
        List<Step> steps,
        Checks checks,
        String contents,
        List<Map<String, String>> withdrawn,
        List<Map<String, String>> waivers) {

    RunRecord {
        withdrawn = List.copyOf(withdrawn);
        waivers = List.copyOf(waivers);
        steps = List.copyOf(steps);
    }

    /** The record during the publishing step of a run. */
    static RunRecord of(
            RunRequest request,
            JobRepository repository,
            StepExecution publishing,
            Checks checks,
            String contents,
            List<CountedFile> withdrawn,
            List<WaiverReview.Remark> waivers) {
        Times times = new Times(request.job().settings().presentation().zone());
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        List<JobExecution> starts = repository
                .getJobExecutions(publishing.getJobExecution().getJobInstance())
                .stream()
                .sorted(Comparator.comparing(JobExecution::getId))
                .toList();
        return new RunRecord(
                request.job().settings().name(),
                request.date().toString(),
                Program.version(),
                Machine.thisOne(request.threads()),
                times.of(starts.get(0).getCreateTime()),
                times.of(now),
                starts.size(),
                starts.stream()
                        .flatMap(start -> start.getStepExecutions().stream())
                        .filter(step -> !StoredPart.is(step))
                        .map(step -> Step.of(step, step.equals(publishing) ? now : step.getEndTime(), times))
                        .toList(),
                checks,
                contents,
                withdrawn.stream().map(PublishedRun::json).toList(),
                waivers.stream().map(WaiverReview.Remark::json).toList());
    }

    /** Where the run took place. */
    record Machine(String host, String java, int processors, int threads) {

        private static Machine thisOne(int threads) {
            return new Machine(
                    RunHost.name(),
                    Runtime.version().toString(),
                    Runtime.getRuntime().availableProcessors(),
                    threads);
        }
    }

    /** A step, as far as it has come; one that was killed has no end. */
    record Step(String step, String status, String started, Optional<Long> milliseconds) {

        private static Step of(StepExecution execution, @Nullable LocalDateTime ended, Times times) {
            LocalDateTime started = execution.getStartTime();
            return new Step(
                    execution.getStepName(),
                    execution.getStatus().name().toLowerCase(Locale.ROOT),
                    times.of(started),
                    started == null || ended == null
                            ? Optional.empty()
                            : Optional.of(Duration.between(started, ended).toMillis()));
        }
    }

    /** The framework keeps times of the machine's zone; people read those of the job's. */
    private record Times(ZoneId zone) {

        private String of(@Nullable LocalDateTime time) {
            return time == null
                    ? ""
                    : OffsetDateTime.of(time, ZoneId.systemDefault().getRules().getOffset(time))
                            .atZoneSameInstant(zone)
                            .truncatedTo(ChronoUnit.MILLIS)
                            .toOffsetDateTime()
                            .toString();
        }
    }
}
