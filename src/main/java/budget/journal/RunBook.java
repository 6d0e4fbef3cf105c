package budget.journal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The record of a state's runs, and the right to run: kept in its folder, or in the database that several machines share. */
public interface RunBook {

    /** Limit: so many runs are recorded. */
    int MOST_KEPT = 50;

    /** The runs, the latest first; none where none is recorded. */
    List<RunLine> runs() throws IOException;

    /** Whether some process may run now, on whichever machine. */
    boolean isHeld() throws IOException;

    /** The progress of a reading shared by several processes; none where there is none. */
    default Optional<SharedReading> reading() throws IOException {
        return Optional.empty();
    }

    /** Takes the right to run, or throws {@link RunLock.HeldException} naming who has it. */
    RunHold take(String job, Clock clock) throws IOException;
}
