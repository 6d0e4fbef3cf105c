package budget.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after five failures of the same name from the same address, the next attempt waits a minute, then two,
 * then four, up to an hour.
 */
final class LoginThrottle {

    /** Limit of pairs remembered; the oldest go first. */
    private static final int MOST = 10_000;

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String key) {
        Failures known = failures.get(key);
        return known != null && clock.instant().isBefore(known.until);
    }

    synchronized void failed(String key) {
        Failures known = failures.remove(key);
        int count = known == null ? 1 : known.count + 1;
        Duration wait = count < FREE ? Duration.ZERO : Duration.ofMinutes(1L << Math.min(count - FREE, 6));
        failures.put(key, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private record Failures(int count, Instant until) {}
}
