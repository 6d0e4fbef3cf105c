package budget.job;

import budget.finding.Severity;
import budget.journal.RunLine;
import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.plan.Notices.Notice;
import budget.submission.CountedFile;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.submission.Withdrawals;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param publication the current publication, if there is any
 * @param outcome whether it is new
 * @param totals what all counting units receive and spend, as far as the job defines it
 * @param notices what was found damaged, and repaired
 * @param gates why it is not published, and which units are withdrawn
 */
public record RunResult(
        Outcome outcome,
        @Nullable Path publication,
        List<Standing> standings,
        HeadlineAmounts totals,
        Gates gates,
        List<Notice> notices) {

    public RunResult {
        standings = List.copyOf(standings);
        notices = List.copyOf(notices);
    }

    public Optional<Path> standingPublication() {
        return Optional.ofNullable(publication);
    }

    /** The files of units that counted in the publication before and of which nothing is there any more. */
    public List<CountedFile> withdrawn() {
        return gates.withdrawals().gone();
    }

    public long count(SubmissionStatus status) {
        return standings.stream()
                .filter(standing -> standing.status() == status)
                .count();
    }

    /** How many files, and units that sent none, have each status. */
    public Map<String, Long> statuses() {
        Map<String, Long> statuses = new LinkedHashMap<>();
        for (SubmissionStatus status : SubmissionStatus.values()) {
            statuses.put(status.code(), count(status));
        }
        return statuses;
    }

    public long counted() {
        return standings.stream().filter(Standing::counted).count();
    }

    /** How many findings are open and not explained by another one. */
    public long findings() {
        return standings.stream().mapToLong(standing -> standing.open().size()).sum();
    }

    /** How many findings are waived or have an accepted explanation. */
    public long waived() {
        return standings.stream().mapToLong(Standing::settled).sum();
    }

    /** Whether some unit's latest submission is held back or cannot be read, or units that counted are gone. */
    public boolean isIncomplete() {
        return count(SubmissionStatus.HELD_BACK)
                        + count(SubmissionStatus.UNREADABLE)
                        + withdrawn().size()
                > 0;
    }

    /** How many findings block. */
    public long blocking() {
        return standings.stream()
                .mapToLong(standing -> standing.count(Severity.BLOCKING))
                .sum();
    }

    /**
     * Why the round is not published, or would not be without confirmation, and which units are withdrawn.
     *
     * @param refusals why it is not published; none where it is
     * @param withdrawals of the round, or of the current publication where that is the round's
     * @param before the largest amount that the units stated together in the publication before; zero where there is none
     * @param now the largest amount that they state now
     */
    public record Gates(List<Outcome> refusals, Withdrawals withdrawals, Amount before, Amount now) {

        /** Nothing is in the way, nothing is gone. */
        public static final Gates OPEN = new Gates(List.of(), Withdrawals.NONE, Amount.ZERO, Amount.ZERO);

        private static final long TIMES = 10;

        public Gates {
            refusals = List.copyOf(refusals);
        }

        /** The same with a further reason not to publish. */
        Gates refusing(Outcome reason) {
            return new Gates(Stream.concat(refusals.stream(), Stream.of(reason)).toList(), withdrawals, before, now);
        }

        /** Whether the total is ten times what it was, or a tenth. */
        static boolean isJump(Amount before, Amount now) {
            return !before.isZero() && (now.fen() / TIMES >= before.fen() || before.fen() / TIMES >= now.fen());
        }
    }

    /** What came of the run. */
    public enum Outcome {
        /** There is a new publication. */
        PUBLISHED(RunLine.Outcome.PUBLISHED),
        /** The result is byte for byte the current publication. */
        UNCHANGED(RunLine.Outcome.UNCHANGED),
        /** No unit counts. */
        NOTHING_COUNTS(RunLine.Outcome.NOTHING_COUNTS),
        /** Fewer units count than the coverage gate requires. */
        BELOW_GATE(RunLine.Outcome.BELOW_GATE),
        /** More of the counted units are gone than the job lets go at once. */
        WITHDRAWALS(RunLine.Outcome.WITHDRAWALS),
        /** The total is ten times what it was, or a tenth. */
        JUMP(RunLine.Outcome.JUMP),
        /** The edition for the public would tell what is withheld. */
        DISCLOSED(RunLine.Outcome.DISCLOSED);

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
