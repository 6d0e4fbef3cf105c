package budget.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to measure of a run.
 *
 * @param steps how long each step took that was gone through
 * @param read what was read this time
 * @param outcome what came of it; nothing where it did not come to its end
 */
public record RunFigures(
        String job,
        Instant started,
        Duration duration,
        int exitCode,
        Map<String, Duration> steps,
        Read read,
        Optional<Outcome> outcome) {

    public RunFigures {
        steps = Map.copyOf(steps);
    }

    /** The workbooks that had not been read before, and their bytes. */
    public record Read(long workbooks, long bytes) {}

    /**
     * What came of a run.
     *
     * @param units how many units are expected, and how many are in each place; the places add up to the expected ones
     * @param submissions how many files and units there are of each status
     * @param findings how many are open of each severity
     * @param waived how many findings are waived
     * @param withdrawn how many units that counted before are gone
     * @param publications how many publications the output folder holds
     * @param inputBytes of all files in the input folder
     */
    public record Outcome(
            Map<String, Integer> units,
            Map<String, Long> submissions,
            Map<String, Long> findings,
            long waived,
            long withdrawn,
            long publications,
            long inputBytes) {

        public Outcome {
            units = Map.copyOf(units);
            submissions = Map.copyOf(submissions);
            findings = Map.copyOf(findings);
        }
    }
}
