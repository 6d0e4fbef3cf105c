package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import budget.definition.JobDefinition;
import budget.plan.RunRequest;
import budget.plan.RunRequest.Readers;
import budget.sample.WholeSample;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job folder that somebody changes while a run is starting. */
class ChangedJobFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theRunKeepsTheBytesThatItRead() throws IOException {
        Path folderOfJob = WholeSample.in(folder.resolve("job"));
        Path waivers = folderOfJob.resolve("waivers.csv");
        byte[] before = Files.readAllBytes(waivers);
        JobDefinition job = JobDefinition.read(folderOfJob);
        Files.writeString(waivers, Files.readString(waivers).replace("84000.00", "85000.00"));

        run(job);

        assertThat(job.fingerprint().files()).containsEntry("waivers.csv", Sha256.of(before));
        assertThat(job.fingerprint().files().values())
                .allSatisfy(hash -> assertThat(kept(hash)).exists());
        assertThat(kept(Sha256.of(before))).hasBinaryContent(before);
    }

    private void run(JobDefinition job) throws IOException {
        JobFolders folders = new JobFolders(folder).withNote("101001.xlsx", "no workbook");
        RunRequest request = new RunRequest(
                job, folders.request().folders(), LocalDate.of(2023, 2, 1), 1, folders.database(), Readers.ITSELF);
        new BudgetRun(request, CountingProgress.neverFailing(), Passwords.none()).run();
    }

    private Path kept(String sha256) {
        return folder.resolve("state/files").resolve(sha256);
    }
}
