package budget.job;

import budget.plan.RunProgress;

/** Fails when a step begins. */
record FailingStep(String step) implements RunProgress {

    @Override
    public void step(String name) {
        if (name.equals(step)) {
            throw new IllegalStateException("the power failed");
        }
    }

    @Override
    public void toRead(int workbooks) {}

    @Override
    public void read(int workbooks) {}
}
