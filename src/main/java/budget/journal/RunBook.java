package budget.journal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** What a state tells of its runs, and who may run: kept in its folder, or in the database that several machines share. */
public interface RunBook {

    /** The runs there were, the latest first; none where nothing is known of any. */
    List<RunLine> runs() throws IOException;

    /** Whether some process may run now, on whichever machine. */
    boolean isHeld() throws IOException;

    /** Takes the right to run, or throws {@link RunLock.HeldException} naming who has it. */
    RunHold take(String job, Clock clock) throws IOException;
}
