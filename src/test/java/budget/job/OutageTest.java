package budget.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.job.RunResult.Outcome;
import budget.plan.RunProgress;
import budget.sample.SeedWorkbook;
import budget.store.Gate;
import budget.store.Postgres;
import budget.store.StateDatabase;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to the database is cut while a run is reading. */
class OutageTest {

    @TempDir
    private Path folder;

    @Test
    void aRunGoesOnWhenItIsMendedInTime() throws IOException {
        JobFolders undisturbed = new JobFolders(folder.resolve("undisturbed"))
                .withNotes(47)
                .withWorkbook("101001.xlsx", SeedWorkbook.xlsx());
        new BudgetRun(undisturbed.request(), RunProgress.SILENT, Passwords.none()).run();
        try (Gate gate = Gate.open()) {
            JobFolders folders = new JobFolders(folder.resolve("cut"), through(gate, 20))
                    .withNotes(47)
                    .withWorkbook("101001.xlsx", SeedWorkbook.xlsx());
            Cut cut = new Cut(
                    gate,
                    () -> CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(gate::mend));

            RunResult result = new BudgetRun(folders.request(), cut, Passwords.none()).run();

            assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
            assertThat(folders.publication()).isEqualTo(undisturbed.publication());
            assertThat(cut.chunks).isBetween(9, 11);
        }
    }

    @Test
    void aRunEndsWhenItWaitedInVain() throws IOException {
        try (Gate gate = Gate.open()) {
            JobFolders folders = new JobFolders(folder, through(gate, 1)).withNotes(48);
            BudgetRun run = new BudgetRun(folders.request(), new Cut(gate, () -> {}), Passwords.none());

            assertThatThrownBy(run::run)
                    .satisfies(failure -> assertThat(Outage.caused(failure)).isTrue());
        }
    }

    private static StateDatabase through(Gate gate, int patience) {
        return StateDatabase.at(gate.through(Postgres.newDatabase()), Postgres.LOGIN, Duration.ofSeconds(patience));
    }

    /** Cuts the way in the third chunk. */
    private static final class Cut implements RunProgress {

        private final Gate gate;
        private final Runnable afterwards;
        private int chunks;

        private Cut(Gate gate, Runnable afterwards) {
            this.gate = gate;
            this.afterwards = afterwards;
        }

        @Override
        public void toRead(int workbooks) {}

        @Override
        public void read(int workbooks) {
            chunks++;
            if (chunks == 3) {
                gate.cut();
                afterwards.run();
            }
        }
    }
}
