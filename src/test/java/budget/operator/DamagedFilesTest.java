package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the state and of the output folder that a disk, a power cut or a person changed after a run. */
class DamagedFilesTest {

    @TempDir
    private Path folder;

    private OneUnitJob job;

    @BeforeEach
    void aPublication() throws IOException {
        job = OneUnitJob.in(folder);
        assertThat(job.run().code()).isZero();
    }

    @Test
    void aZeroedCopyIsTakenAgainFromTheInput() throws IOException {
        Path copy = zeroedCopy();
        job.job().replaceAll("job.yaml", "title: ", "title: 又");

        assertThat(job.run().code()).isZero();
        assertThat(copy).hasSameBinaryContentAs(job.input().resolve("seed.xlsx"));
    }

    private Path zeroedCopy() throws IOException {
        Path sent = job.input().resolve("seed.xlsx");
        Path copy = job.state().resolve("files").resolve(Sha256.of(sent));
        FileTime time = Files.getLastModifiedTime(copy);
        Files.write(copy, new byte[(int) Files.size(sent)]);
        Files.setLastModifiedTime(copy, time);
        return copy;
    }
}
