package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.RunLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes read for one run; whichever of them is killed or frozen, the bytes are those of a run that works alone. */
class WorkersTest {

    @TempDir
    private static Path work;

    private static Published alone;

    @BeforeAll
    static void aRunThatWorksAlone() throws IOException {
        alone = SharedRun.prepare(work);
    }

    @Test
    void aWorkerIsKilledAndThenTheRunAndNothingIsLost() throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "killed");
        Process killed = shared.worker("one");
        Process worker = shared.worker("two");
        Process run = shared.run("run", "--threads=1");

        shared.awaitRead(run, SharedRun.WORKBOOKS / 4);
        assertThat(shared.status())
                .contains("读取：")
                .contains("进程 " + killed.pid() + "，1 个线程")
                .contains("进程 " + worker.pid() + "，1 个线程")
                .contains("进程 " + run.pid() + "，1 个线程");
        killed.destroyForcibly().waitFor();
        shared.awaitRead(run, SharedRun.WORKBOOKS / 2);
        run.destroyForcibly().waitFor();

        assertThat(shared.published()).isEmpty();
        assertThat(shared.run("again", "--threads=1").waitFor())
                .as(shared.said("again"))
                .isZero();
        worker.destroy();
        assertThat(worker.waitFor()).as(shared.said("two")).isEqualTo(143);
        assertThat(shared.published()).containsExactly(alone);
        assertThat(shared.outcomes()).containsExactly(RunLine.Outcome.PUBLISHED, RunLine.Outcome.KILLED);
        assertThat(shared.count("select count(*) from submission_document where submission = 0 and part = 0"))
                .isEqualTo(SharedRun.WORKBOOKS);
        assertThat(shared.count("select count(*) from int_channel_message")).isZero();
        assertThat(shared.count("select count(*) from travelling_file")).isZero();
    }

    @Test
    void aRunWithoutThreadsOfItsOwnIsReadByWhoeverComes() throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "told-to-end");
        Process run = shared.run("run", "--threads=0");
        Process first = shared.worker("one");
        shared.awaitRead(run, SharedRun.WORKBOOKS / 4);

        first.destroy();
        assertThat(first.waitFor()).as(shared.said("one")).isEqualTo(143);
        int readByFirst = shared.read();
        Process second = shared.worker("two");

        assertThat(run.waitFor()).as(shared.said("run")).isZero();
        SharedRun.end(second);
        assertThat(shared.published()).containsExactly(alone);
        assertThat(readByFirst).isLessThan(SharedRun.WORKBOOKS);
        assertThat(shared.read()).isEqualTo(SharedRun.WORKBOOKS);
    }

    @Test
    void aRunToldToEndLeavesNothingHalfDone() throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "stopped");
        Process worker = shared.worker("one");
        Process run = shared.run("run", "--threads=1");
        shared.awaitRead(run, SharedRun.WORKBOOKS / 4);

        run.destroy();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(shared.said("run")).isEqualTo(143);
        assertThat(shared.outcomes()).containsExactly(RunLine.Outcome.STOPPED);

        assertThat(shared.run("again", "--threads=1").waitFor())
                .as(shared.said("again"))
                .isZero();
        SharedRun.end(worker);
        assertThat(shared.published()).containsExactly(alone);
        assertThat(shared.read()).isEqualTo(SharedRun.WORKBOOKS);
    }

    @Test
    void aRunThatWasFrozenWakesUpAndLeavesTheOneThatTookOverAlone() throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "frozen");
        Process frozen = shared.run("run", "--threads=0");
        shared.awaitAsked(frozen, 1);
        freezeWithoutLocks(frozen, shared);
        shared.change("update run_lease set seen = now() - interval '1 minute'");
        Process next = shared.run("next", "--threads=0");
        shared.awaitAsked(next, 2);

        signal("-CONT", frozen);

        assertThat(frozen.waitFor(2, TimeUnit.MINUTES)).as(shared.said("next")).isTrue();
        assertThat(frozen.exitValue()).as(shared.said("run")).isEqualTo(75);
        assertThat(shared.said("run")).contains("进程 " + next.pid());
        Process worker = shared.worker("one");
        assertThat(next.waitFor(2, TimeUnit.MINUTES)).as(shared.said("next")).isTrue();
        assertThat(next.exitValue()).as(shared.said("next")).isZero();
        SharedRun.end(worker);
        assertThat(shared.published()).containsExactly(alone);
    }

    /** Stopped amid a transaction it would keep its successor waiting for a row until that gives up. */
    private static void freezeWithoutLocks(Process run, SharedRun shared) throws IOException, InterruptedException {
        String open = "select count(*) from pg_stat_activity where state like 'idle in transaction%'";
        signal("-STOP", run);
        for (int tries = 0; tries < 200 && shared.count(open) > 0; tries++) {
            signal("-CONT", run);
            run.waitFor(50, TimeUnit.MILLISECONDS);
            signal("-STOP", run);
        }
    }

    @Test
    void whatAServerThatDiedHasLostIsSentAgain() throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "lost");
        Process run = shared.run("run", "--threads=0");
        shared.awaitAsked(run, 1);
        shared.change("truncate travelling_file");
        Process worker = shared.worker("one");

        assertThat(run.waitFor()).as(shared.said("run")).isZero();
        SharedRun.end(worker);
        assertThat(shared.said("one")).contains("part=waits-again").contains("are not in the state database");
        assertThat(shared.published()).containsExactly(alone);
    }

    @Test
    void filesThatLieBeforeAllAreNotSentAndOneWhoDoesNotSeeThemIs() throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "shared");
        Process run = shared.run("run", "--threads=0", "--shared-files");
        Process seeing = shared.seeingWorker("one");
        shared.awaitRead(run, SharedRun.WORKBOOKS / 2);
        assertThat(shared.count("select count(*) from travelling_file")).isZero();
        Process blind = shared.worker("two");
        SharedRun.end(seeing);

        assertThat(run.waitFor()).as(shared.said("run")).isZero();
        SharedRun.end(blind);
        assertThat(shared.said("two")).contains("part=waits-again");
        assertThat(shared.published()).containsExactly(alone);
        assertThat(shared.read()).isEqualTo(SharedRun.WORKBOOKS);
    }

    @Test
    void aFileThatIsNowhereAnyMoreEndsTheRunByNameAndTheNextOneTakesItInAgain()
            throws IOException, InterruptedException {
        SharedRun shared = new SharedRun(work, "nowhere");
        Process run = shared.run("run", "--threads=0", "--shared-files");
        shared.awaitAsked(run, 1);
        Path gone = shared.files().get(0);
        Files.delete(gone);
        Process worker = shared.seeingWorker("one");

        assertThat(run.waitFor()).as(shared.said("run")).isEqualTo(74);
        assertThat(shared.said("run")).contains("无法读写 " + gone + "：没有这个文件或文件夹");
        assertThat(shared.run("again", "--threads=0", "--shared-files").waitFor())
                .as(shared.said("again"))
                .isZero();
        SharedRun.end(worker);
        assertThat(shared.published()).containsExactly(alone);
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
