package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that workers read come to them, or lie before them; what gets lost on the way is sent again. */
class WorkersFilesTest {

    @TempDir
    private static Path work;

    private static Published alone;

    @BeforeAll
    static void aRunThatWorksAlone() throws IOException, InterruptedException {
        alone = SharedRun.prepare(work);
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
}
