package budget.job;

import budget.definition.JobSettings;
import budget.job.RunResult.Gates;
import budget.job.RunResult.Outcome;
import budget.model.Amount;
import budget.plan.RunRequest;
import budget.plan.RunRequest.Accepted;
import budget.published.EarlierPublication;
import budget.published.EarlierPublication.Largest;
import budget.reconcile.Coverage;
import budget.store.RoundStore;
import budget.submission.Standing;
import budget.submission.Withdrawals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether the result of a round may replace the current publication. */
final class Gatekeeper {

    private final RunRequest request;
    private final RoundStore round;

    Gatekeeper(RunRequest request, RoundStore round) {
        this.request = request;
        this.round = round;
    }

    /** All reasons not to publish, without those that were confirmed for this run. */
    Gates judge(List<Standing> standings, Accepted accepted) throws IOException {
        JobSettings settings = request.job().settings();
        Optional<EarlierPublication> before =
                EarlierPublication.standing(request.folders().output(), settings.name());
        Withdrawals withdrawals = before.isEmpty()
                ? Withdrawals.NONE
                : Withdrawals.of(before.get().counted(), standings);
        Amount was = before.isEmpty() ? Amount.ZERO : before.get().largest();
        Amount is = largest();
        List<Outcome> refusals = new ArrayList<>();
        Coverage coverage = Coverage.of(standings, request.job().register());
        if (coverage.counting() == 0) {
            refusals.add(Outcome.NOTHING_COUNTS);
        } else {
            if (!coverage.allows(settings.policy())) {
                refusals.add(Outcome.BELOW_GATE);
            }
            if (!accepted.withdrawals()
                    && withdrawals.exceed(settings.policy().alarms().withdrawalGate())) {
                refusals.add(Outcome.WITHDRAWALS);
            }
            if (!accepted.jump() && Gates.isJump(was, is)) {
                refusals.add(Outcome.JUMP);
            }
        }
        return new Gates(refusals, withdrawals, was, is);
    }

    /** The largest amount the units state together, in any form. */
    private Amount largest() {
        Largest largest = new Largest();
        round.each(RoundSteps.CONSOLIDATED, line -> largest.add(line.amount()));
        return largest.first();
    }
}
