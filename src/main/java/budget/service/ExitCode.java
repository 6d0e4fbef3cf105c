package budget.service;

/** With what a command ends; schedules act on these numbers, so they never change. */
public enum ExitCode {
    /** Done; all that arrived counts. */
    DONE(0),
    /** A recorded run failed for a reason without a code of its own. */
    RUN_FAILED(1),
    /** Published, some units held back or unreadable; for a check: blocking findings. */
    HELD_BACK(10),
    /** Not published: no unit counts, or fewer than the coverage gate requires. */
    NOT_PUBLISHED(11),
    USAGE(64),
    /** A folder, a publication, a unit or a number is not there. */
    NOT_THERE(66),
    /** The database or another needed service is not available. */
    UNAVAILABLE(69),
    INTERNAL(70),
    /** Cannot read or write. */
    IO(74),
    /** Another run holds the job. */
    HELD(75),
    /** The job folder, or the machine's set-up, is not valid. */
    CONFIGURATION(78);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
