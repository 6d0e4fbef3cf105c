package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures of a year were compared with is kept, archived and verified. */
class ArchivedLastYearTest {

    private static final String ROW = " | 合计 | %1$s | %1$s |";

    @TempDir
    private Path folder;

    private OneTableJob last;
    private OneTableJob job;

    @BeforeEach
    void publishTwoYears() throws IOException {
        last = OneTableJob.in(folder.resolve("2023"), "103001,澜川州财政局,").send("103001.xlsx", ROW.formatted("1.00"));
        assertThat(last.run().code()).isZero();
        job = OneTableJob.in(folder.resolve("2024"), "103001,澜川州财政局,").send("103001.xlsx", ROW.formatted("2.00"));
        job.job()
                .replace("job.yaml", "fiscalYear: 2023", "fiscalYear: 2024")
                .replace("job.yaml", "lastYear: ", "lastYear: " + last.output() + " ");
        assertThat(job.run().code()).isZero();
    }

    @Test
    void theArchiveHasItAlsoAfterLastYearIsGone() throws IOException {
        deleteAll(last.output());
        Path archive = folder.resolve("2024.zip");

        Spoken packed = archive(archive);
        Spoken verified = Spoken.by("verify", archive.toString());

        assertThat(packed.code()).isZero();
        assertThat(verified.out()).startsWith("全部相符").contains("  上年发布 4 个文件与本次比较时相同\n");
    }

    @Test
    void theManifestNamesItsHashesAndVerifyComparesWhatIsKept() throws IOException {
        String manifest = Files.readString(job.current().resolve("manifest.json"));
        Path state = folder.resolve("2024/state");

        Spoken whole = verify(state);
        Path kept = state.resolve("files").resolve(hash(manifest, "data/facts.csv"));
        assertThat(kept).isRegularFile();
        Files.writeString(kept, "2023,", StandardOpenOption.APPEND);
        Spoken changed = verify(state);

        assertThat(whole.out()).startsWith("全部相符").contains("  上年发布 4 个文件与本次比较时相同\n");
        assertThat(changed.code()).isEqualTo(74);
        assertThat(changed.out()).contains("  被改动  data/facts.csv");
    }

    private static String hash(String manifest, String file) {
        String lastYear = manifest.substring(manifest.indexOf("\"lastYear\""));
        String behind = lastYear.substring(lastYear.indexOf("\"" + file + "\""));
        return behind.replaceFirst("(?s)^[^:]*:[^\"]*\"([0-9a-f]{64})\".*", "$1");
    }

    private Spoken archive(Path to) throws IOException {
        // With last year gone a job that names it cannot be read.
        job.job().replace("job.yaml", "lastYear: " + last.output(), "lastYear: ");
        return job.say("archive", "--state=" + folder.resolve("2024/state"), "--to=" + to);
    }

    private Spoken verify(Path state) throws IOException {
        return Spoken.by("verify", job.current().toString(), "--state=" + state);
    }

    private static void deleteAll(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
