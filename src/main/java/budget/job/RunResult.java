package budget.job;

import budget.journal.RunLine;
import budget.model.HeadlineAmounts;
import budget.model.Severity;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param publication the publication that stands now, if there is any
 * @param outcome whether it is new
 * @param totals what all counting units receive and spend, as far as the job defines it
 */
public record RunResult(Outcome outcome, @Nullable Path publication, List<Standing> standings, HeadlineAmounts totals) {

    public RunResult {
        standings = List.copyOf(standings);
    }

    public Optional<Path> standingPublication() {
        return Optional.ofNullable(publication);
    }

    public long count(SubmissionStatus status) {
        return standings.stream()
                .filter(standing -> standing.status() == status)
                .count();
    }

    public long counted() {
        return standings.stream().filter(Standing::counted).count();
    }

    /** How many findings stand for themselves and are open. */
    public long findings() {
        return standings.stream().mapToLong(standing -> standing.open().size()).sum();
    }

    /** How many findings somebody has waived. */
    public long waived() {
        return standings.stream()
                .mapToLong(standing -> standing.findings().stream()
                        .filter(finding -> finding.isRoot() && standing.isWaived(finding))
                        .count())
                .sum();
    }

    /** Whether some unit's latest submission is held back or cannot be read. */
    public boolean isIncomplete() {
        return count(SubmissionStatus.HELD_BACK) + count(SubmissionStatus.UNREADABLE) > 0;
    }

    /** How many findings block. */
    public long blocking() {
        return standings.stream()
                .mapToLong(standing -> standing.count(Severity.BLOCKING))
                .sum();
    }

    /** What came of the run. */
    public enum Outcome {
        /** A new publication stands. */
        PUBLISHED(RunLine.Outcome.PUBLISHED),
        /** The result is byte for byte the publication that stands. */
        UNCHANGED(RunLine.Outcome.UNCHANGED),
        /** No unit counts. */
        NOTHING_COUNTS(RunLine.Outcome.NOTHING_COUNTS),
        /** Fewer units count than the coverage gate asks for. */
        BELOW_GATE(RunLine.Outcome.BELOW_GATE);

        private final RunLine.Outcome told;

        Outcome(RunLine.Outcome told) {
            this.told = told;
        }

        RunLine.Outcome told() {
            return told;
        }

        /** Its word in files for programs. */
        public String code() {
            return told.code();
        }
    }
}
