package budget.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The progress of a reading shared by several processes.
 *
 * @param parts in how many parts the workbooks were handed out
 * @param done how many of them are read
 * @param workbooks how many workbooks are read and committed
 * @param since its duration so far
 * @param readers the processes with a recent heartbeat
 */
public record SharedReading(int parts, int done, int workbooks, Duration since, List<Reader> readers) {

    public SharedReading {
        readers = List.copyOf(readers);
    }

    /** Workbooks per minute; none as long as it is unknown. */
    public Optional<Long> perMinute() {
        return workbooks == 0 || since.toMillis() == 0
                ? Optional.empty()
                : Optional.of(workbooks * 60_000L / since.toMillis());
    }

    /** The time for this many more at this rate. */
    public Optional<Duration> left(int more) {
        return workbooks == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(since.toMillis() * Math.max(0, more) / workbooks));
    }

    /**
     * A process that reads.
     *
     * @param workbooks how many it has read since it came
     */
    public record Reader(Holder process, int threads, long workbooks) {}
}
