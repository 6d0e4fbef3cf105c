package budget.console;

import budget.service.FileCheck.Checked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results of checks that can still be opened, for half an hour. Bounded for each source, so that one that checks without pause
 * removes its own results before those of others.
 */
final class KeptChecks {

    /** Limits: results kept in all; checks of one source at work or waiting at a time. */
    private static final int MOST = 200;

    private static final int MOST_AT_WORK = 3;
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Integer> atWork = new HashMap<>();

    /** Notes the beginning of a check; false where its source has too many at work. */
    synchronized boolean begin(String source) {
        return atWork.merge(source, 1, Integer::sum) <= MOST_AT_WORK;
    }

    /** Notes the end of a check that was begun, also of one that was refused. */
    synchronized void end(String source) {
        atWork.computeIfPresent(source, (key, count) -> count > 1 ? count - 1 : null);
    }

    /** Keeps a result; gives back the names of those that are removed. */
    synchronized List<String> add(String id, Kept result) {
        List<String> removed = new ArrayList<>();
        removeOld(result.when.minus(KEPT_FOR), removed);
        while (kept.size() >= MOST) {
            removeOldest(sourceWithMost(), removed);
        }
        kept.put(id, result);
        return removed;
    }

    private void removeOld(Instant bound, List<String> removed) {
        for (Iterator<Map.Entry<String, Kept>> all = kept.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Kept> one = all.next();
            if (one.getValue().when.isBefore(bound)) {
                removed.add(one.getKey());
                all.remove();
            }
        }
    }

    private String sourceWithMost() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        kept.values().forEach(one -> counts.merge(one.source, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private void removeOldest(String source, List<String> removed) {
        String oldest = kept.entrySet().stream()
                .filter(one -> one.getValue().source.equals(source))
                .findFirst()
                .orElseThrow()
                .getKey();
        kept.remove(oldest);
        removed.add(oldest);
    }

    /** The result under a name, for the session that sent the files. */
    synchronized Optional<Kept> find(String id, String owner, String job) {
        return Optional.ofNullable(kept.get(id)).filter(one -> one.owner.equals(owner) && one.job.equals(job));
    }

    /**
     * What was checked.
     *
     * @param owner the session that sent the files
     * @param source the account, or without one the address, that sent them
     * @param files as they were sent
     */
    record Kept(String owner, String source, String job, Instant when, List<Path> files, Checked checked) {

        Kept {
            files = List.copyOf(files);
        }
    }
}
