package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import budget.intake.FileArchive;
import budget.plan.RunProgress;
import budget.store.ArrivalStore;
import budget.store.ArrivalStore.ToRead;
import budget.store.ContentStore;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.context.ConfigurableApplicationContext;

/** The reading step: ranges of a stored list, and chunks that are kept as a whole or not at all. */
@ParameterizedClass(name = "{0}")
@MethodSource("budget.job.JobFolders#anyState")
class ReadWorkbooksTest {

    private final Function<Path, JobFolders> anyFolders;

    ReadWorkbooksTest(Function<Path, JobFolders> anyFolders) {
        this.anyFolders = anyFolders;
    }

    @TempDir
    private Path folder;

    @Test
    void aFailedChunkLeavesNoRows() throws IOException {
        // 48 files in 4 ranges of 12, each read in a chunk of 10 and a chunk of 2; the second chunk fails.
        JobFolders folders = anyFolders.apply(folder).withNotes(48);
        CountingProgress progress = CountingProgress.failingChunk(2);

        try (ConfigurableApplicationContext context = open(folders, progress)) {
            utilities(context).startStep("receive");
            JobExecution reading = utilities(context).startStep("read");

            assertThat(reading.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(progress.chunks()).containsExactly(10, 2, 10, 2, 10, 2, 10, 2);
            assertThat(context.getBean(ContentStore.class).kept()).hasSize(46);
        }
    }

    @Test
    void aFailedRangeGoesOnBehindItsLastCommit() throws Exception {
        JobFolders folders = anyFolders.apply(folder).withNotes(48);
        CountingProgress progress = CountingProgress.failingChunk(2);

        try (ConfigurableApplicationContext context = open(folders, progress)) {
            JobOperatorTestUtils utilities = utilities(context);
            JobExecution failed = utilities.startJob(utilities.getUniqueJobParameters());
            JobExecution resumed = context.getBean(JobOperator.class).restart(failed);

            assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(resumed.getStatus()).isEqualTo(BatchStatus.COMPLETED);
            assertThat(progress.chunks()).containsExactly(10, 2, 10, 2, 10, 2, 10, 2, 2);
            assertThat(resumed.getStepExecutions())
                    .extracting(step -> step.getStepName().replaceFirst(":part[0-9]+-[0-9]+", ""))
                    .containsExactly("read", "readPart", "reconcile", "consolidate", "publish", "prune");
            assertThat(context.getBean(ContentStore.class).kept()).hasSize(48);
        }
    }

    @Test
    void rangesAreOfTheStoredListWhateverLiesInTheFolderByNow() throws IOException {
        JobFolders folders = anyFolders.apply(folder).withNotes(6);

        try (ConfigurableApplicationContext context = open(folders, CountingProgress.neverFailing())) {
            utilities(context).startStep("receive");
            List<ToRead> list = context.getBean(ArrivalStore.class).toRead(0, 6);
            folders.withNote("000-came-later.xlsx", "a file that would come first");
            Files.delete(folders.input().resolve("003.xlsx"));
            JobExecution reading = utilities(context).startStep("read");

            assertThat(list)
                    .extracting(ToRead::path)
                    .containsExactly("000.xlsx", "001.xlsx", "002.xlsx", "003.xlsx", "004.xlsx", "005.xlsx");
            assertThat(context.getBean(ContentStore.class).kept())
                    .containsExactlyInAnyOrderElementsOf(
                            list.stream().map(ToRead::sha256).toList());
            assertThat(reading.getStepExecutions())
                    .filteredOn(step -> step.getStepName().startsWith("readPart:"))
                    .extracting(ReadWorkbooksTest::range)
                    .containsExactlyInAnyOrder("0-2", "2-4", "4-6");
        }
    }

    @Test
    void aCopyThatWasDamagedIsNotTakenForADamagedFile() throws IOException {
        JobFolders folders = anyFolders.apply(folder).withNotes(6);

        try (ConfigurableApplicationContext context = open(folders, CountingProgress.neverFailing())) {
            utilities(context).startStep("receive");
            String sha256 =
                    context.getBean(ArrivalStore.class).toRead(3, 4).get(0).sha256();
            Path copy = Files.writeString(context.getBean(FileArchive.class).path(sha256), "damaged");
            JobExecution reading = utilities(context).startStep("read");

            assertThat(reading.getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(context.getBean(ContentStore.class).kept()).doesNotContain(sha256);
            assertThat(copy).doesNotExist();
        }
    }

    private static String range(StepExecution part) {
        return part.getStepName().replace("readPart:part", "");
    }

    private static ConfigurableApplicationContext open(JobFolders folders, RunProgress progress) {
        return JobContext.open(folders.request(), progress, Passwords.none());
    }

    private static JobOperatorTestUtils utilities(ConfigurableApplicationContext context) {
        JobOperatorTestUtils utilities =
                new JobOperatorTestUtils(context.getBean(JobOperator.class), context.getBean(JobRepository.class));
        utilities.setJob(context.getBean(Job.class));
        return utilities;
    }
}
