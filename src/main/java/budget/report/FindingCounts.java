package budget.report;

import budget.finding.Finding;

/** How many findings are open, how many are waived, and how much money both are about. */
final class FindingCounts {

    private final Stake stake = new Stake();
    private long open;
    private long waived;

    void add(Finding finding, boolean isWaived) {
        stake.add(finding);
        if (isWaived) {
            waived++;
        } else {
            open++;
        }
    }

    long open() {
        return open;
    }

    long waived() {
        return waived;
    }

    Stake stake() {
        return stake;
    }
}
