package budget.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far a reading has come that several processes share.
 *
 * @param parts in how many parts the workbooks were handed out
 * @param done how many of them are read
 * @param workbooks how many workbooks are read and safe
 * @param since for how long it has been going on
 * @param readers who has been heard of just now
 */
public record SharedReading(int parts, int done, int workbooks, Duration since, List<Reader> readers) {

    public SharedReading {
        readers = List.copyOf(readers);
    }

    /** How many workbooks are read in a minute; nothing as long as it is unknown. */
    public Optional<Long> perMinute() {
        return workbooks == 0 || since.toMillis() == 0
                ? Optional.empty()
                : Optional.of(workbooks * 60_000L / since.toMillis());
    }

    /** How long so many more would take at this pace. */
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
