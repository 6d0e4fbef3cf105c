package budget.journal;

/**
 * A process that holds, or held, a job.
 *
 * @param host the machine
 * @param pid its number there
 */
public record Holder(String host, String pid) {

    /** This process. */
    public static Holder here() {
        return new Holder(RunHost.name(), Long.toString(ProcessHandle.current().pid()));
    }
}
