package budget.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may run over a state, and who may publish to an output folder. */
class RunLockTest {

    @TempDir
    private Path folder;

    @Test
    void twoStatesDoNotPublishIntoOneFolderAtOnce() throws IOException {
        try (RunLock first = RunLock.takeOutput(folder, "one", Clock.systemUTC())) {
            RunLock.HeldException held = catchThrowableOfType(
                    RunLock.HeldException.class, () -> RunLock.takeOutput(folder, "two", Clock.systemUTC()));

            assertThat(first).isNotNull();
            assertThat(held.holding().job()).isEqualTo("one");
            assertThat(held.holding().holder()).isEqualTo(Holder.here());
        }
        RunLock.takeOutput(folder, "two", Clock.systemUTC()).close();
    }

    @Test
    void whoOnlyAsksMakesNoLock() throws IOException {
        assertThat(RunLock.isHeld(folder)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }
}
