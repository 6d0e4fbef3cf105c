package budget.job;

/** Called before each workbook; does not return in a process that is shutting down, which so ends between two chunks. */
@FunctionalInterface
public interface CancellationPoint {

    void check();
}
