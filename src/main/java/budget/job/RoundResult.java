package budget.job;

import budget.definition.HeadlineTotal;
import budget.job.RunResult.Gates;
import budget.job.RunResult.Outcome;
import budget.model.HeadlineAmounts;
import budget.plan.Notices;
import budget.plan.RunRequest;
import budget.published.OutputFolder;
import budget.published.PublishedRun;
import budget.store.RoundStore;
import budget.submission.CountedFile;
import budget.submission.Withdrawals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a completed round has led to. */
final class RoundResult {

    private final RunRequest request;
    private final RoundStore round;
    private final Notices notices;

    RoundResult(RunRequest request, RoundStore round, Notices notices) {
        this.request = request;
        this.round = round;
        this.notices = notices;
    }

    /** The current publication. */
    Optional<Path> publication() throws IOException {
        return new OutputFolder(request.folders().output()).current();
    }

    /** The result of a round before which this was the current publication. */
    RunResult since(Optional<Path> before) throws IOException {
        Optional<Path> now = publication();
        Gates gates = gates(now);
        Outcome done = now.equals(before) ? Outcome.UNCHANGED : Outcome.PUBLISHED;
        Outcome outcome = gates.refusals().stream().findFirst().orElse(done);
        return new RunResult(outcome, now.orElse(null), round.standings(), totals(), gates, notices.all());
    }

    /** What kept the round from being published; where nothing did, what is gone since the publication before. */
    private Gates gates(Optional<Path> now) throws IOException {
        Gates gates = round.first(RoundSteps.GATES).orElse(Gates.OPEN);
        if (!round.isSettled() || now.isEmpty()) {
            return gates;
        }
        List<CountedFile> gone = PublishedRun.withdrawn(now.get());
        return new Gates(List.of(), new Withdrawals(gone, gates.withdrawals().counted()), gates.before(), gates.now());
    }

    private HeadlineAmounts totals() {
        HeadlineTotal total = new HeadlineTotal(request.job().datasets().headline());
        round.each(
                RoundSteps.CONSOLIDATED, line -> total.take(line.table(), line.row(), line.measure(), line.amount()));
        return total.amounts();
    }
}
