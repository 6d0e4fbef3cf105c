package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.job.RunResult.Outcome;
import budget.plan.RunPlan;
import budget.plan.RunPlanner;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.sample.Reading;
import budget.sample.SeedWorkbook;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook that took too long is unreadable in its run; the next run reads it again, though its bytes are the same. */
@ParameterizedClass(name = "{0}")
@MethodSource("budget.job.JobFolders#anyState")
class TooSlowTest {

    private final Function<Path, JobFolders> folders;

    TooSlowTest(Function<Path, JobFolders> folders) {
        this.folders = folders;
    }

    @TempDir
    private Path folder;

    private JobFolders input;

    @BeforeEach
    void aWorkbook() throws IOException {
        input = folders.apply(folder).withWorkbook("101001.xlsx", SeedWorkbook.xlsx());
    }

    @Test
    void theNextRunReadsItAgain() throws IOException {
        CountingProgress slow = CountingProgress.neverFailing();
        CountingProgress again = CountingProgress.neverFailing();
        CountingProgress after = CountingProgress.neverFailing();

        assertThat(run(0, slow).outcome()).isEqualTo(Outcome.NOTHING_COUNTS);
        RunResult result = run(3_600, again);
        run(0, after);

        assertThat(slow.chunks()).containsExactly(1);
        assertThat(again.chunks()).containsExactly(1);
        assertThat(after.chunks()).as("what was read within the limit holds").isEmpty();
        assertThat(result.standings()).noneMatch(standing -> standing.status() == SubmissionStatus.UNREADABLE);
    }

    @Test
    void aPublicationWithOneIsNoReasonToDoNothingTheNextTime() throws IOException {
        run(3_600, CountingProgress.neverFailing());
        input.withNote("102001.xlsx", "whatever takes long");
        RunResult result = run(0, CountingProgress.neverFailing());
        CountingProgress again = CountingProgress.neverFailing();
        RunPlan plan = new RunPlanner(request(3_600), Passwords.none()).plan();

        run(3_600, again);

        assertThat(result.standings())
                .filteredOn(standing -> standing.path().equals("102001.xlsx"))
                .flatExtracting(Standing::findings)
                .extracting(Finding::code)
                .containsExactly(FindingCode.TOO_SLOW);
        assertThat(plan.isSettled()).isFalse();
        assertThat(plan.toRead()).extracting(RunPlan.File::path).containsExactly("102001.xlsx");
        assertThat(again.chunks()).containsExactly(1);
    }

    private RunResult run(int seconds, RunProgress progress) throws IOException {
        return new BudgetRun(request(seconds), progress, Passwords.none()).run();
    }

    /** A limit that no work keeps, or that all work keeps, in one and the same job folder. */
    private RunRequest request(int seconds) {
        RunRequest request = input.request();
        JobDefinition job = Reading.withSeconds(request.job(), seconds);
        return new RunRequest(
                job, request.folders(), LocalDate.of(2023, 2, 1), 1, request.database(), request.readers());
    }
}
