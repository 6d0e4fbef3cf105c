package budget.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.job.RunResult.Outcome;
import budget.plan.RunProgress;
import budget.sample.SeedWorkbook;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A run that failed is gone on with where it stopped, and ends with the bytes of a run that nothing disturbed. */
@ParameterizedClass(name = "{0}")
@MethodSource("budget.job.JobFolders#anyState")
class RestartTest {

    private final Function<Path, JobFolders> folders;

    RestartTest(Function<Path, JobFolders> folders) {
        this.folders = folders;
    }

    @TempDir
    private Path folder;

    /** What a run publishes that nothing disturbs. */
    private static Map<String, String> undisturbed;

    private JobFolders disturbed;

    @BeforeAll
    static void aRunThatNothingDisturbs(@TempDir Path place) throws IOException {
        JobFolders folders = withSubmissions(new JobFolders(place));
        run(folders, RunProgress.SILENT);
        undisturbed = folders.publication();
    }

    @BeforeEach
    void aFolderWithTheSameSubmissions() throws IOException {
        disturbed = withSubmissions(folders.apply(folder));
    }

    private static JobFolders withSubmissions(JobFolders folders) throws IOException {
        return folders.withNotes(47).withWorkbook("101001.xlsx", SeedWorkbook.xlsx());
    }

    @Test
    void whenReadingFailedOnlyTheRestIsRead() throws IOException {
        assertThatThrownBy(() -> run(disturbed, CountingProgress.failingChunk(4)))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("the power failed");
        CountingProgress rest = CountingProgress.neverFailing();

        RunResult result = run(disturbed, rest);

        assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(rest.chunks()).containsExactly(2);
        assertThat(disturbed.publication()).isEqualTo(undisturbed);
    }

    @Test
    void whenPublishingFailedAfterItsFilesWereMovedTheNextStartFinishesItAndReadsNothing() throws IOException {
        Path folder = disturbed.request().folders().output().resolve("current/a folder where a file should be");
        Files.createDirectories(folder);
        assertThatThrownBy(() -> run(disturbed, RunProgress.SILENT)).isInstanceOf(RunFailedException.class);
        Files.delete(folder);
        Files.delete(folder.getParent());
        CountingProgress rest = CountingProgress.neverFailing();

        RunResult result = run(disturbed, rest);

        assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(rest.chunks()).isEmpty();
        assertThat(disturbed.publication()).isEqualTo(undisturbed);
    }

    @Test
    void whenMoreArrivedSinceOnlyWhatNobodyReadIsRead() throws IOException {
        assertThatThrownBy(() -> run(disturbed, CountingProgress.failingChunk(4)))
                .isInstanceOf(RunFailedException.class);
        disturbed.withNote("more.xlsx", "one more");
        CountingProgress rest = CountingProgress.neverFailing();

        RunResult result = run(disturbed, rest);

        assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(rest.chunks()).containsExactly(1, 1, 1);
    }

    @Test
    void whenNothingIsNewNoStepIsLeftBetweenReceivingAndPruning() throws IOException {
        run(disturbed, RunProgress.SILENT);

        assertThat(run(disturbed, RunProgress.SILENT).outcome()).isEqualTo(Outcome.UNCHANGED);

        assertThat(stepsOfTheLastRun()).containsExactly("receive", "prune");
    }

    @Test
    void whenADocumentIsMissingItsFileIsReadAgainAlthoughNothingIsNew() throws IOException {
        run(disturbed, RunProgress.SILENT);
        try (ConfigurableApplicationContext context =
                JobContext.open(disturbed.request(), RunProgress.SILENT, Passwords.none())) {
            context.getBean(JdbcTemplate.class).update("delete from submission_document");
        }
        CountingProgress again = CountingProgress.neverFailing();

        assertThat(run(disturbed, again).outcome()).isEqualTo(Outcome.UNCHANGED);

        assertThat(again.chunks()).isNotEmpty();
        assertThat(stepsOfTheLastRun()).contains("receive", "read", "reconcile", "consolidate", "publish", "prune");
        assertThat(run(disturbed, RunProgress.SILENT).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(stepsOfTheLastRun()).containsExactly("receive", "prune");
    }

    private List<String> stepsOfTheLastRun() {
        try (ConfigurableApplicationContext context =
                JobContext.open(disturbed.request(), RunProgress.SILENT, Passwords.none())) {
            JobRepository repository = context.getBean(JobRepository.class);
            JobInstance last = Objects.requireNonNull(
                    repository.getLastJobInstance(context.getBean(Job.class).getName()));
            return Objects.requireNonNull(repository.getLastJobExecution(last)).getStepExecutions().stream()
                    .map(StepExecution::getStepName)
                    .toList();
        }
    }

    /** The repository notes a run in two strokes; a kill between them leaves a run that was never begun. */
    @Test
    void whenKilledBeforeARunIsNotedAsBegunTheNextOneBeginsIt() throws IOException {
        assertThatThrownBy(() -> run(disturbed, CountingProgress.failingChunk(1)))
                .isInstanceOf(RunFailedException.class);
        try (ConfigurableApplicationContext context =
                JobContext.open(disturbed.request(), RunProgress.SILENT, Passwords.none())) {
            JobRepository repository = context.getBean(JobRepository.class);
            String job = context.getBean(Job.class).getName();
            JobInstance instance = Objects.requireNonNull(repository.getLastJobInstance(job));
            repository.deleteJobExecution(Objects.requireNonNull(repository.getLastJobExecution(instance)));
        }

        assertThat(run(disturbed, RunProgress.SILENT).outcome()).isEqualTo(Outcome.PUBLISHED);
    }

    private static RunResult run(JobFolders folders, RunProgress progress) throws IOException {
        return new BudgetRun(folders.request(), progress, Passwords.none()).run();
    }
}
